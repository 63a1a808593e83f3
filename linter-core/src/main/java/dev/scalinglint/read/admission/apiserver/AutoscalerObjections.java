package dev.scalinglint.read.admission.apiserver;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.read.admission.ApiNames;
import java.util.ArrayList;
import java.util.List;

/** HorizontalPodAutoscalers of both versions that are served. */
public final class AutoscalerObjections {
    private static final KnownFields REFERENCE = KnownFields.of("apiVersion kind name");
    private static final KnownFields V1 = KnownFields.of("minReplicas maxReplicas targetCPUUtilizationPercentage")
            .with("scaleTargetRef", REFERENCE);
    private static final KnownFields V2 = KnownFields.of("minReplicas maxReplicas metrics behavior")
            .with("scaleTargetRef", REFERENCE);

    private final KubeObject hpa;
    private final List<Located<String>> objections = new ArrayList<>(0);
    private final ObjectPart spec;

    private AutoscalerObjections(KubeObject hpa) {
        this.hpa = hpa;
        this.spec = ObjectPart.spec(hpa, objections);
    }

    /**
     * Sentences at the fields; empty when it is accepted. Of a mere part of one, which a patch is, only what it says
     * is judged.
     */
    public static List<Located<String>> of(KubeObject hpa) {
        AutoscalerObjections found = new AutoscalerObjections(hpa);
        String version = hpa.apiVersion().value();
        if (version.equals("autoscaling/v2beta1") || version.equals("autoscaling/v2beta2")) {
            found.spec.say(hpa.apiVersion().place(), version + " is not served since Kubernetes 1."
                    + (version.endsWith("1") ? 25 : 26) + ": write autoscaling/v2");
            return found.objections;
        }
        boolean first = version.equals("autoscaling/v1");
        (first ? V1 : V2).check(found.spec, version);
        found.bounds();
        found.target();
        found.spec.atLeast("targetCPUUtilizationPercentage", 1);
        if (!first) {
            found.spec.parts("metrics").forEach(MetricObjections::check);
            found.behavior();
        }
        return found.objections;
    }

    private void bounds() {
        Integer max = spec.integer("maxReplicas");
        Integer min = spec.integer("minReplicas");
        if (!spec.has("maxReplicas") && spec.has("scaleTargetRef")) {
            spec.say(hpa.placeOf("spec"), "maxReplicas is absent: an HPA must say how far it may scale");
        } else if (max != null && max < 1) {
            spec.refuse("maxReplicas", "is " + max + " and must be at least 1");
        }
        if (min != null && min < 0) {
            spec.refuse("minReplicas", min + " is negative");
        } else if (min != null && min == 0 && !seesOutside()) {
            spec.refuse("minReplicas",
                    "0 needs an Object or External metric: no pod is left to measure cpu or memory on");
        }
        if (max != null && max > 0 && (min == null ? 1 : min) > max) {
            spec.refuse("minReplicas", min + " is above maxReplicas " + max);
        }
    }

    /** Metrics that can be asked while no pod runs; those that autoscaling/v1 keeps in an annotation are not read. */
    private boolean seesOutside() {
        return hpa.annotations().has("autoscaling.alpha.kubernetes.io/metrics") && hpa.apiVersion().value()
                .equals("autoscaling/v1")
                || spec.parts("metrics").stream().map(metric -> metric.text("type"))
                        .anyMatch(type -> type == null || type.equals("Object") || type.equals("External"));
    }

    /** The API version of the target is another matter: without its group nothing is found. */
    private void target() {
        if (!spec.has("scaleTargetRef")) {
            if (spec.has("maxReplicas")) {
                spec.say(hpa.placeOf("spec"), "scaleTargetRef is absent: an HPA must say what it scales");
            }
            return;
        }
        reference(spec.partOrEmpty("scaleTargetRef"));
    }

    static void reference(ObjectPart reference) {
        for (String key : List.of("kind", "name")) {
            String text = reference.text(key);
            if (text != null && text.isEmpty()) {
                reference.refuse(key, "is absent");
            } else if (text != null && !ApiNames.isPathSegment(text)) {
                reference.refuse(key, "is '" + text + "', which can be no " + key
                        + ": it may not be . or .. and holds no / or %");
            }
        }
    }

    private void behavior() {
        ObjectPart behavior = spec.part("behavior");
        if (behavior != null) {
            BehaviorObjections.check(behavior);
        }
    }
}
