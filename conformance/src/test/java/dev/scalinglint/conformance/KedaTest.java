package dev.scalinglint.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** ScaledObjects and ScaledJobs: which of them KEDA lets anybody create. */
class KedaTest extends ConformanceTest {
    private static final Set<String> REFUSING = Set.of("autoscaler/invalid", "autoscaler/two-on-one-target",
            "autoscaler/target-has-no-requests",
            "autoscaler/target-missing", "input/wrong-type");

    KedaTest() {
        super("keda", "keda", 850);
    }

    @Override
    List<Variant> variants() {
        return KedaVariants.all();
    }

    @Override
    List<String> differences(Variant variant, Path folder, JsonNode answer) throws Exception {
        Linted linted = Linted.of(folder);
        boolean refused = linted.isRefused(REFUSING::contains);
        if (refused == answer.required("refused").asBoolean()) {
            return List.of();
        }
        return List.of(refused
                ? "is refused here only: " + linted.words()
                : "is refused by KEDA only: " + answer.required("why").asText());
    }
}
