package dev.scalinglint.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Spellings of a quantity: which of them Kubernetes can read. */
class QuantitiesTest extends ConformanceTest {
    private static final List<String> NUMBERS = List.of("0", "1", "2", "10", "007", "100", "0.1", "1.5", ".5", "5.",
            "+1", "1e3", "1E3", "1e-3",
            "1_000", "0x10", "1,5", "12345678901234567890", "1.0001", "3", "64", "128");
    private static final List<String> SUFFIXES = List.of("", "m", "u", "n", "k", "K", "M", "G", "T", "P", "E", "Ki",
            "Mi", "Gi", "Ti", "Pi", "Ei", "ki",
            "KI", "mi", "MB", "e", "e3", "E-3", " Mi", "%", "i");

    QuantitiesTest() {
        super("quantities", "quantities", 500);
    }

    @Override
    List<Variant> variants() {
        Set<String> texts = new LinkedHashSet<>();
        NUMBERS.forEach(number -> SUFFIXES.forEach(suffix -> texts.add(number + suffix)));
        return texts.stream().map(text -> new Variant("'" + text + "'",
                Map.of("quantity", text, "manifest.yaml", manifest(text)))).toList();
    }

    private static String manifest(String quantity) {
        return """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: spelled
                spec:
                  containers:
                    - name: app
                      image: registry.example.com/app:1
                      resources:
                        requests:
                          memory: "%s"
                """.formatted(quantity);
    }

    @Override
    List<String> differences(Variant variant, Path folder, JsonNode answer) throws Exception {
        Linted linted = Linted.of(folder);
        boolean refused = linted.isRefused("resources/invalid-quantity"::equals);
        if (refused == answer.required("refused").asBoolean()) {
            return List.of();
        }
        return List.of(refused
                ? "is refused here only: " + linted.words()
                : "is refused by Kubernetes only: " + answer.required("why").asText());
    }
}
