package dev.scalinglint.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a real program answered, kept in {@code answers/}: a line a variant, with the fingerprint of what was asked. */
record RecordedAnswers(String set) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ANEW = "run mvn verify -pl conformance -am -Dtools -Dupdate";

    private Path file() {
        return Path.of("answers", set + ".jsonl");
    }

    /** Keeps new ones. */
    void write(List<Variant> variants, Map<String, JsonNode> answers) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Variant variant : variants) {
            JsonNode answer = answers.get(variant.id());
            assertThat(answer).as("the real program left %s unanswered", variant.id()).isNotNull();
            ObjectNode line = JsonNodeFactory.instance.objectNode().put("id", variant.id())
                    .put("of", variant.fingerprint());
            line.set("answer", answer);
            lines.append(line).append('\n');
        }
        Files.createDirectories(file().getParent());
        Files.writeString(file(), lines);
    }

    /** Those that are kept, by id; fails when something else is asked today than was then. */
    Map<String, JsonNode> read(List<Variant> variants) throws IOException {
        assertThat(file()).withFailMessage("%s is missing: %s", file(), ANEW).exists();
        Map<String, JsonNode> kept = new HashMap<>();
        for (String line : Files.readAllLines(file())) {
            JsonNode entry = JSON.readTree(line);
            kept.put(entry.required("id").asText(), entry);
        }
        Map<String, JsonNode> answers = new HashMap<>();
        for (Variant variant : variants) {
            JsonNode entry = kept.get(variant.id());
            assertThat(entry).as("%s has no answer for %s: %s", file(), variant.id(), ANEW).isNotNull();
            assertThat(entry.required("of").asText()).as("%s: %s was another question when it was answered: %s",
                    file(), variant.id(), ANEW)
                    .isEqualTo(variant.fingerprint());
            answers.put(variant.id(), entry.required("answer"));
        }
        assertThat(kept).as("%s answers what nobody asks: %s", file(), ANEW).hasSameSizeAs(answers);
        return answers;
    }
}
