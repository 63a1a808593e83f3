package dev.scalinglint.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A folder of this module whose {@code ask} puts questions to the real thing: a JSON object a line in, an answer a line
 * out.
 */
record RealProgram(String name) {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Building Kubernetes' packages the first time takes most of it. */
    private static final int MINUTES = 40;

    /**
     * Every variant's answer, by its id.
     *
     * @param set which questions, for a program that knows several: the first argument of {@code ask}
     */
    Map<String, JsonNode> answers(String set, List<Variant> variants) throws IOException, InterruptedException {
        Path questions = Files.createTempFile("questions", ".jsonl");
        Path answers = Files.createTempFile("answers", ".jsonl");
        Path errors = Files.createTempFile("errors", ".txt");
        try {
            Files.writeString(questions, variants.stream().map(variant -> variant.question() + "\n")
                    .collect(Collectors.joining()));
            Process process = new ProcessBuilder(Path.of(name, "ask").toAbsolutePath().toString(), set)
                    .redirectInput(questions.toFile()).redirectOutput(answers.toFile()).redirectError(errors.toFile())
                    .start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError(name + "/ask gave no answer within " + MINUTES + " minutes");
            }
            if (process.exitValue() != 0) {
                throw new AssertionError(name + "/ask ended with " + process.exitValue() + ": "
                        + Files.readString(errors));
            }
            return byId(answers);
        } finally {
            for (Path file : List.of(questions, answers, errors)) {
                Files.delete(file);
            }
        }
    }

    private static Map<String, JsonNode> byId(Path answers) throws IOException {
        Map<String, JsonNode> byId = new HashMap<>();
        for (String line : Files.readAllLines(answers)) {
            JsonNode answer = JSON.readTree(line);
            byId.put(answer.required("id").asText(), answer.required("answer"));
        }
        return byId;
    }
}
