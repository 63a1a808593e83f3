package dev.scalinglint.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the API server refuses has to be an error here, by a rule that says so, and nothing else may be one. */
abstract class KubernetesTest extends ConformanceTest {
    private final Set<String> rules;

    /** @param rules whose errors say that the API server refuses */
    KubernetesTest(String set, Set<String> rules) {
        super("kubernetes", set, 500);
        this.rules = rules;
    }

    @Override
    List<String> differences(Variant variant, Path folder, JsonNode answer) throws Exception {
        Linted linted = Linted.of(folder);
        boolean refused = linted.isRefused(rules::contains);
        if (refused == answer.required("refused").asBoolean()) {
            return List.of();
        }
        return List.of(refused
                ? "is refused here only: " + linted.words()
                : "is refused by Kubernetes only: "
                        + answer.required("why").asText());
    }

    /** {@code key: text} for each text, and what a line of nothing comes to. */
    static List<String> field(String key, String... texts) {
        List<String> lines = new ArrayList<>();
        for (String text : texts) {
            lines.add(text.isEmpty() ? "" : key + ": " + text);
        }
        return lines;
    }

    /** Spellings of numbers, and what is none, after the usual text of a field. */
    static List<String> number(String key, String usual, String... more) {
        List<String> texts = new ArrayList<>(List.of(usual));
        texts.addAll(List.of(more));
        texts.addAll(List.of("3", "3.0", "3.5", "1e1", "1e-1", "0x3", "0o3", "0b11", "03", "08", "1_0", "+3", "-3",
                "\"3\"", "true", "null", "~", "[]", "{}", "3 ",
                "2147483647", "2147483648", "1e30", ".inf", "three", "2026-01-01"));
        return field(key, texts.stream().distinct().toArray(String[]::new));
    }
}
