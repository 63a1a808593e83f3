package dev.scalinglint.model.read;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.source.Place;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why an autoscaler is refused (domain.md 2.4). */
final class AutoscalerProblem {
    /** Metrics that can be asked while no pod runs. */
    private static final Set<String> OUTSIDE = Set.of("Object", "External");

    private AutoscalerProblem() {}

    /** The first problem, as a sentence where it stands; null when there is none. */
    static @Nullable Located<String> ofHpa(KubeObject hpa, Located<Integer> min, @Nullable Located<Integer> max) {
        if (!hpa.spec().has("maxReplicas") && hpa.spec().has("scaleTargetRef")) {
            return said("maxReplicas is absent: an HPA must say how far it may scale", hpa.placeOf("spec"));
        }
        if (min.value() < 0 || min.value() == 0 && !MetricReader.hasOtherMetrics(hpa) && !seesOutside(hpa)) {
            return said(min.value() < 0 ? "minReplicas " + min + " is negative"
                    : "minReplicas 0 needs an Object or External metric: no pod is left to measure cpu or memory on", min.place());
        }
        return ofBounds("minReplicas", min, "maxReplicas", max);
    }

    private static boolean seesOutside(KubeObject hpa) {
        return hpa.spec().mappings("metrics").stream().map(metric -> metric.text("type"))
                .anyMatch(type -> type != null && OUTSIDE.contains(type.value()));
    }

    static @Nullable Located<String> ofKeda(Located<Integer> min, Located<Integer> max) {
        return ofBounds("minReplicaCount", min, "maxReplicaCount", max);
    }

    private static @Nullable Located<String> ofBounds(String minField, Located<Integer> min, String maxField, @Nullable Located<Integer> max) {
        if (max == null || min.value() <= max.value()) {
            return null;
        }
        return min.defaulted() ? said(maxField + " " + max + " is below " + minField + ", which is " + min + " by default", max.place())
                : said(minField + " " + min + " is above " + maxField + (max.defaulted() ? ", which is " + max + " by default" : " " + max), min.place());
    }

    private static Located<String> said(String sentence, Place place) {
        return new Located<>(sentence, sentence, place, false);
    }
}
