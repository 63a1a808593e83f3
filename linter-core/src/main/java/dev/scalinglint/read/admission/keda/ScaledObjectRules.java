package dev.scalinglint.read.admission.keda;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Scalars;
import dev.scalinglint.model.Quantity;
import dev.scalinglint.read.admission.GoFields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A ScaledObject's own rules. */
final class ScaledObjectRules {
    private static final int LONGEST_NAME = 63;
    private static final int DEFAULT_MAX = 100;
    private static final String PREFIX = "keda-hpa-";
    private static final String[] CONFIG = {"advanced", "horizontalPodAutoscalerConfig"};

    private final KubeObject object;
    private final Mapping spec;
    private final Objections objections;

    ScaledObjectRules(KubeObject object, Objections objections) {
        this.object = object;
        this.spec = KedaAdmission.spec(object);
        this.objections = objections;
    }

    void check() {
        if (objections.required(spec, "scaleTargetRef", false, "a ScaledObject")) {
            objections.required(spec.mappingOrEmpty("scaleTargetRef"), "name", true, "scaleTargetRef");
        }
        bounds();
        new Triggers(spec, objections).check();
        zero();
        fallback();
        Mapping modifiers = spec.mappingOrEmpty("advanced", "scalingModifiers");
        new ScalingModifiers(modifiers, spec, objections).check();
        behavior();
        name();
    }

    /** In the order in which they are most likely meant. */
    private void bounds() {
        Long min = GoFields.whole(spec, "minReplicaCount");
        Long max = GoFields.whole(spec, "maxReplicaCount");
        Long idle = GoFields.whole(spec, "idleReplicaCount");
        boolean known = (min != null || !spec.has("minReplicaCount")) && (max != null || !spec.has("maxReplicaCount"));
        if (known && min != null && min > (max == null ? DEFAULT_MAX : max)) {
            objections.add(spec.placeOf("minReplicaCount"), "minReplicaCount " + min + " is above maxReplicaCount"
                    + (max == null ? ", which is " + DEFAULT_MAX + " by default" : " " + max));
        }
        objections.least(spec, 0, "minReplicaCount", "idleReplicaCount", "cooldownPeriod", "initialCooldownPeriod");
        objections.least(spec, 1, "maxReplicaCount", "pollingInterval");
        // The HPA that KEDA makes has one replica at least.
        long least = min == null ? 0 : Math.max(1, min);
        if (known && idle != null && idle >= least) {
            objections.add(spec.placeOf("idleReplicaCount"), "idleReplicaCount " + idle
                    + " is not below minReplicaCount"
                    + (min == null ? ", which is absent: write what is to run while there is work" : " " + least));
        }
    }

    /** What only running pods have cannot tell when to start the first. */
    private void zero() {
        Long min = GoFields.whole(spec, "minReplicaCount");
        List<Mapping> triggers = spec.mappings("triggers");
        boolean zero = min == null ? !spec.has("minReplicaCount") : min == 0;
        if (zero && !triggers.isEmpty() && triggers.stream().noneMatch(Triggers::isAsked)
                && isJudged(spec.mappingOrEmpty("scaleTargetRef"))) {
            objections.add(spec.placeOf("minReplicaCount"), "minReplicaCount is 0" + (min == null ? " by default" : "")
                    + ", and cpu and memory are the only triggers: no pod is left to measure them on; write 1, or add"
                    + " another trigger");
        }
    }

    /** KEDA looks into the pods of these two kinds only. */
    private static boolean isJudged(Mapping reference) {
        String version = GoFields.text(reference, "apiVersion");
        String kind = GoFields.text(reference, "kind");
        return version != null && kind != null && List.of("", "apps/v1").contains(version) && List.of("", "Deployment",
                "StatefulSet").contains(kind);
    }

    private void fallback() {
        Mapping fallback = spec.mapping("fallback");
        if (fallback == null) {
            return;
        }
        objections.required(fallback, "failureThreshold", false, "fallback");
        objections.required(fallback, "replicas", false, "fallback");
        objections.least(fallback, 0, "failureThreshold", "replicas");
        objections.oneOf(fallback, "behavior", "static", "currentReplicas", "currentReplicasIfHigher",
                "currentReplicasIfLower", "scalingModifiers");
        Mapping modifiers = spec.mappingOrEmpty("advanced", "scalingModifiers");
        List<Mapping> triggers = spec.mappings("triggers");
        if (!triggers.isEmpty() && triggers.stream().noneMatch(Triggers::isAsked)
                && !ScalingModifiers.isSet(modifiers)) {
            objections.add(spec.placeOf("fallback"),
                    "fallback needs a trigger beside cpu and memory: those do not fail");
        }
        if ("scalingModifiers".equals(GoFields.text(fallback, "behavior")) && "".equals(GoFields.text(modifiers,
                "formula"))
                && !ScalingModifiers.isSet(modifiers)) {
            objections.add(fallback.placeOf("behavior"),
                    "fallback behavior scalingModifiers needs advanced.scalingModifiers.formula");
        }
    }

    private void behavior() {
        for (String direction : new String[] {"scaleUp", "scaleDown"}) {
            Mapping rules = spec.mappingOrEmpty("advanced", "horizontalPodAutoscalerConfig", "behavior", direction);
            for (Mapping policy : rules.mappings("policies")) {
                for (String field : new String[] {"type", "value", "periodSeconds"}) {
                    objections.required(policy, field, false, "a policy of " + direction);
                }
            }
            Node tolerance = rules.get("tolerance");
            if (tolerance instanceof Scalar scalar && scalar.type() == Scalar.Type.FLOAT) {
                objections.add(scalar.place(), "tolerance " + scalar.text()
                        + " is neither a whole number nor a string: quote it");
            } else if (tolerance instanceof Scalar scalar && Quantity.parse(scalar.text()) == null
                    && !Scalars.isPlaceholder(scalar.text())) {
                objections.add(scalar.place(), "tolerance '" + scalar.text() + "' is no quantity such as 0.05");
            }
        }
    }

    /** Labels and the HPA are called after it. */
    private void name() {
        String name = GoFields.text(object.metadata(), "name");
        String own = GoFields.text(spec.mappingOrEmpty(CONFIG), "name");
        if (name == null || own == null) {
            return;
        }
        if (name.length() > LONGEST_NAME) {
            objections.add(object.name().place(), "the name is " + name.length() + " characters long, and may be "
                    + LONGEST_NAME + ": it becomes a label's value");
        } else if (!own.isEmpty() && own.length() > LONGEST_NAME) {
            objections.add(spec.mappingOrEmpty(CONFIG).placeOf("name"), "the HPA's name is " + own.length()
                    + " characters long, and may be " + LONGEST_NAME);
        } else if (own.isEmpty() && PREFIX.length() + name.length() > LONGEST_NAME) {
            objections.add(object.name().place(), "the HPA's name " + PREFIX + name + " is longer than " + LONGEST_NAME
                    + " characters: shorten this name, or set advanced.horizontalPodAutoscalerConfig.name");
        }
    }

    /** What KEDA calls the HPA that it makes; null where somebody fills it in later. */
    static @Nullable String hpaName(KubeObject object) {
        String name = GoFields.text(object.metadata(), "name");
        String own = GoFields.text(object.spec().mappingOrEmpty(CONFIG), "name");
        return name == null || own == null ? null : own.isEmpty() ? PREFIX + name : own;
    }

    /** Where {@link #hpaName} is decided. */
    static Located<String> hpaNamePlace(KubeObject object) {
        Located<String> own = object.spec().mappingOrEmpty(CONFIG).text("name");
        return own == null || own.value().isEmpty() ? object.name() : own;
    }
}
