package dev.scalinglint.read.admission.keda;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import java.util.List;

/** What KEDA refuses of an object, what other objects make of it apart. Read off its CRDs and its webhook, v2.21.0. */
public final class KedaAdmission {
    private KedaAdmission() {}

    /**
     * Of a ScaledObject. A piece of one, which aims at nothing and is triggered by nothing, is somebody's to put
     * together.
     */
    public static List<Located<String>> ofScaledObject(KubeObject object) {
        Objections objections = new Objections();
        if (object.spec().has("scaleTargetRef") || object.spec().has("triggers")) {
            new ScaledObjectRules(object, objections).check();
        }
        return objections.all();
    }

    /** Of a ScaledJob. */
    public static List<Located<String>> ofScaledJob(KubeObject object) {
        Objections objections = new Objections();
        Mapping spec = spec(object);
        if (!spec.has("jobTargetRef") && !spec.has("triggers")) {
            return List.of();
        }
        objections.required(spec, "jobTargetRef", false, "a ScaledJob");
        objections.least(spec, 0, "successfulJobsHistoryLimit", "failedJobsHistoryLimit", "minReplicaCount");
        objections.least(spec, 1, "pollingInterval", "maxReplicaCount");
        objections.oneOf(spec, "rolloutStrategy", "gradual", "immediate");
        objections.oneOf(spec.mappingOrEmpty("rollout"), "strategy", "gradual", "immediate");
        objections.oneOf(spec.mappingOrEmpty("rollout"), "propagationPolicy", "foreground", "background");
        objections.oneOf(spec.mappingOrEmpty("scalingStrategy"), "strategy", "default", "custom", "accurate", "eager");
        objections.oneOf(spec.mappingOrEmpty("scalingStrategy"), "multipleScalersCalculation", "min", "avg", "sum",
                "max");
        new Triggers(spec, objections).check();
        return objections.all();
    }

    /** Standing at its key, where a field that is missing in it is told. */
    static Mapping spec(KubeObject object) {
        return new Mapping(object.spec().entries(), object.placeOf("spec"));
    }
}
