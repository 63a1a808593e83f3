package dev.scalinglint.model.read;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalars;
import dev.scalinglint.model.Autoscaler;
import dev.scalinglint.model.ObjectId;
import dev.scalinglint.model.Workload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** HorizontalPodAutoscalers and KEDA ScaledObjects to {@link Autoscaler}s, with the workloads they aim at (domain.md 2.4, 5). */
final class AutoscalerReader {
    private static final String PAUSED = "autoscaling.keda.sh/paused-replicas";
    private final Map<String, List<ObjectId>> workloads = new HashMap<>();

    private AutoscalerReader(List<Workload> workloads) {
        workloads.forEach(workload -> this.workloads
                .computeIfAbsent(workload.id().kind() + "/" + workload.id().name().value(), any -> new ArrayList<>()).add(workload.id()));
    }

    static List<Autoscaler> read(Objects objects, List<Workload> workloads) {
        AutoscalerReader reader = new AutoscalerReader(workloads);
        List<Autoscaler> autoscalers = new ArrayList<>();
        objects.of("autoscaling", "HorizontalPodAutoscaler").forEach(object -> autoscalers.add(reader.hpa(object)));
        objects.of("keda.sh", "ScaledObject").forEach(object -> autoscalers.add(reader.keda(object)));
        return autoscalers;
    }

    private Autoscaler hpa(KubeObject object) {
        return autoscaler(object, "hpa", count(object, "minReplicas", 1), object.spec().integer("maxReplicas"), null, null, null);
    }

    private Autoscaler keda(KubeObject object) {
        Mapping spec = object.spec();
        Located<String> paused = object.annotations().text(PAUSED);
        Integer held = paused == null ? null : Scalars.integer(paused.value());
        return autoscaler(object, "keda", count(object, "minReplicaCount", 0), count(object, "maxReplicaCount", 100),
                spec.integer("idleReplicaCount"), held == null ? null : paused.as(held), spec.integer("fallback", "replicas"));
    }

    private static Located<Integer> count(KubeObject object, String field, int byDefault) {
        Located<Integer> written = object.spec().integer(field);
        return written == null ? Located.byDefault(byDefault, object.placeOf("spec", field)) : written;
    }

    private Autoscaler autoscaler(KubeObject object, String type, Located<Integer> min, @Nullable Located<Integer> max,
                                  @Nullable Located<Integer> idle, @Nullable Located<Integer> paused, @Nullable Located<Integer> fallback) {
        ObjectId id = ObjectId.of(object);
        Mapping target = object.spec().mappingOrEmpty("scaleTargetRef");
        Located<String> kind = target.text("kind");
        String targetKind = kind == null ? "Deployment" : kind.value();
        Located<String> name = target.text("name");
        return new Autoscaler(id, type, targetKind, name, min, max, idle, paused, fallback,
                name == null ? List.of() : targets(id, target.text("apiVersion"), targetKind + "/" + name.value()), object.placeOf("spec"));
    }

    private List<ObjectId> targets(ObjectId autoscaler, @Nullable Located<String> apiVersion, String target) {
        return workloads.getOrDefault(target, List.of()).stream()
                .filter(workload -> workload.sharesNamespaceWith(autoscaler) && (apiVersion == null || group(apiVersion.value()).equals(workload.group())))
                .toList();
    }

    private static String group(String apiVersion) {
        return apiVersion.contains("/") ? apiVersion.substring(0, apiVersion.indexOf('/')) : "";
    }
}
