package dev.scalinglint.read.admission.keda;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.read.admission.GoFields;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What triggers a ScaledObject or a ScaledJob. */
record Triggers(Mapping spec, Objections objections) {
    private static final Set<String> UNCACHED = Set.of("cpu", "memory", "cron");

    void check() {
        List<Mapping> triggers = spec.mappings("triggers");
        if (triggers.isEmpty()) {
            objections.add(spec.placeOf("triggers"), "there is no trigger: nothing says when to scale");
        }
        Set<String> names = new HashSet<>();
        for (Mapping trigger : triggers) {
            objections.required(trigger, "type", true, "a trigger");
            objections.required(trigger, "metadata", false, "a trigger");
            Mapping authentication = trigger.mapping("authenticationRef");
            if (authentication != null) {
                objections.required(authentication, "name", false, "authenticationRef");
                objections.oneOf(authentication, "kind", "TriggerAuthentication", "ClusterTriggerAuthentication");
            }
            name(trigger, names);
            cache(trigger);
        }
    }

    private void name(Mapping trigger, Set<String> names) {
        String name = GoFields.text(trigger, "name");
        if (name != null && !name.isEmpty() && !names.add(name)) {
            objections.add(trigger.placeOf("name"), "two triggers are called " + name);
        }
    }

    private void cache(Mapping trigger) {
        Located<Boolean> cached = trigger.bool("useCachedMetrics");
        String type = GoFields.text(trigger, "type");
        if (cached != null && cached.value() && type != null && UNCACHED.contains(type)) {
            objections.add(cached.place(), "useCachedMetrics is not for a " + type + " trigger");
        }
    }

    /** Whether KEDA itself asks a trigger; cpu and memory are measured by the HPA that it makes. */
    static boolean isAsked(Mapping trigger) {
        String type = GoFields.text(trigger, "type");
        return type == null || !type.equals("cpu") && !type.equals("memory");
    }
}
