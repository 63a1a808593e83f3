package dev.scalinglint.read.workload;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.model.WorkloadType;
import dev.scalinglint.read.index.ObjectIndex;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where each kind keeps its pod template (facts 2.0). An Argo Rollout may borrow a Deployment's. */
final class PodTemplates {
    private final Map<String, KubeObject> lenders = new HashMap<>();
    private final Set<KubeObject> lent = Collections.newSetFromMap(new IdentityHashMap<>());

    PodTemplates(ObjectIndex objects) {
        Set<String> wanted = new HashSet<>();
        for (KubeObject rollout : objects.of("argoproj.io", "Rollout")) {
            String key = borrowed(rollout);
            if (key != null) {
                wanted.add(key);
            }
        }
        if (wanted.isEmpty()) {
            return;
        }
        for (KubeObject object : objects.all()) {
            String key = key(object.kind().value(), object.namespace(), object.name().value());
            if (wanted.contains(key) && !object.group().equals("argoproj.io")) {
                lenders.put(key, object);
                lent.add(object);
            }
        }
    }

    /** Whether a Rollout runs this object's pods in its stead. */
    boolean isLent(KubeObject object) {
        return lent.contains(object);
    }

    PodTemplate of(KubeObject object, WorkloadType type) {
        return switch (type) {
            case POD -> PodTemplate.itself(object);
            case CRON_JOB -> PodTemplate.in(object.spec().mappingOrEmpty("jobTemplate", "spec"));
            case SCALED_JOB -> PodTemplate.in(object.spec().mappingOrEmpty("jobTargetRef"));
            case ROLLOUT -> PodTemplate.in(lender(object).spec());
            default -> PodTemplate.in(object.spec());
        };
    }

    private KubeObject lender(KubeObject rollout) {
        String key = borrowed(rollout);
        return key == null ? rollout : lenders.getOrDefault(key, rollout);
    }

    private static @Nullable String borrowed(KubeObject rollout) {
        Mapping reference = rollout.spec().mappingOrEmpty("workloadRef");
        var kind = reference.text("kind");
        var name = reference.text("name");
        return kind == null || name == null ? null : key(kind.value(), rollout.namespace(), name.value());
    }

    private static String key(String kind, @Nullable String namespace, String name) {
        return kind + "/" + namespace + "/" + name;
    }
}
