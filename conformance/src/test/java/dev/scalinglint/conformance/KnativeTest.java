package dev.scalinglint.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Knative Services, Routes and DomainMappings: which of them the webhook refuses. */
class KnativeTest extends ConformanceTest {
    /** What says that something is refused. Other errors say that it does nothing, or that it never works. */
    private static final Set<String> REFUSING = Set.of("knative/annotation-on-service",
            "knative/annotation-not-a-string",
            "knative/invalid-scale-annotation", "knative/probe-refused", "knative/field-refused",
            "knative/container-invalid", "knative/volume-invalid",
            "knative/traffic-invalid", "knative/value-out-of-range", "knative/annotation-invalid",
            "knative/name-invalid", "input/wrong-type",
            "resources/invalid-quantity", "image/malformed-digest");

    KnativeTest() {
        super("knative", "knative", 1800);
    }

    @Override
    List<Variant> variants() {
        return KnativeVariants.all();
    }

    @Override
    List<String> differences(Variant variant, Path folder, JsonNode answer) throws Exception {
        Linted linted = Linted.of(folder);
        boolean refused = linted.isRefused(REFUSING::contains)
                // One rule tells of all places of this setting, and says of which it is that they are refused.
                || linted.findings().stream().anyMatch(finding -> finding.rule().equals("exposure/visibility-misplaced")
                        && finding.message().endsWith("is refused"));
        // Knative lets it through, and Kubernetes refuses the Deployment that it makes.
        boolean expected = answer.required("refused").asBoolean() || variant.id().startsWith(KnativeSet.DEPLOYMENT);
        if (refused == expected) {
            return List.of();
        }
        return List.of(refused
                ? "is refused here only: " + linted.words()
                : "is refused by Knative only: " + answer.required("why").asText());
    }
}
