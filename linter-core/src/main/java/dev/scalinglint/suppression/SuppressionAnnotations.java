package dev.scalinglint.suppression;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.model.ObjectId;
import dev.scalinglint.model.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code scaling-lint.dev/ignore: "RULE: reason; RULE: reason"} on an object, or on a workload's pod template. */
final class SuppressionAnnotations {
    static final String KEY = "scaling-lint.dev/ignore";

    private SuppressionAnnotations() {}

    @SuppressWarnings("ReferenceEquality") // another object of the tree may be called the same
    static List<Suppression> of(ObjectId object, List<Workload> workloads) {
        List<Suppression> suppressions = new ArrayList<>(in(object.annotations()));
        workloads.stream().filter(workload -> workload.id() == object)
                .forEach(workload -> suppressions.addAll(in(workload.podAnnotations())));
        return suppressions;
    }

    private static List<Suppression> in(Map<String, Located<String>> annotations) {
        Located<String> written = annotations.get(KEY);
        List<Suppression> suppressions = new ArrayList<>();
        if (written != null) {
            for (String entry : written.value().split(";")) {
                int colon = entry.indexOf(':');
                if (!entry.isBlank()) {
                    suppressions.add(Suppression.of(colon < 0 ? entry : entry.substring(0, colon),
                            colon < 0 ? null : entry.substring(colon + 1), written.place(), null));
                }
            }
        }
        return suppressions;
    }
}
