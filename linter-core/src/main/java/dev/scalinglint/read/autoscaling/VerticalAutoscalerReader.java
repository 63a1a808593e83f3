package dev.scalinglint.read.autoscaling;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.model.Autoscaler;
import dev.scalinglint.model.Container;
import dev.scalinglint.model.Metric;
import dev.scalinglint.model.ObjectId;
import dev.scalinglint.model.VerticalAutoscaler;
import dev.scalinglint.model.VerticalAutoscaler.Rival;
import dev.scalinglint.model.Workload;
import dev.scalinglint.read.autoscaling.ScaleTargets.Reference;
import dev.scalinglint.read.index.ObjectIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** VerticalPodAutoscalers, and which autoscalers measure what they change (facts 5). */
public final class VerticalAutoscalerReader {
    private static final Set<String> ACTIVE = Set.of("Auto", "Recreate", "Initial", "InPlaceOrRecreate", "InPlace");

    private final ScaleTargets targets;
    private final Map<String, List<Autoscaler>> autoscalers = new HashMap<>();

    private VerticalAutoscalerReader(ScaleTargets targets, List<Autoscaler> autoscalers) {
        this.targets = targets;
        autoscalers.forEach(autoscaler -> this.autoscalers.computeIfAbsent(
                key(autoscaler.id(), autoscaler.targetKind(), autoscaler.targetName()), any -> new ArrayList<>(1))
                .add(autoscaler));
    }

    private static String key(ObjectId owner, String kind, @Nullable Located<String> name) {
        return owner.namespace() + "/" + kind + "/" + name;
    }

    public static List<VerticalAutoscaler> read(ObjectIndex objects, List<Workload> workloads,
            List<Autoscaler> autoscalers) {
        List<KubeObject> written = objects.of("autoscaling.k8s.io", "VerticalPodAutoscaler");
        if (written.isEmpty()) {
            return List.of();
        }
        VerticalAutoscalerReader reader =
                new VerticalAutoscalerReader(new ScaleTargets(objects, workloads), autoscalers);
        return written.stream().map(reader::read).toList();
    }

    private VerticalAutoscaler read(KubeObject object) {
        ObjectId id = ObjectId.of(object);
        Located<String> written = object.spec().text("updatePolicy", "updateMode");
        Located<String> mode = written == null
                ? Located.byDefault("Recreate", object.placeOf("spec", "updatePolicy"))
                : written;
        Reference reference = Reference.of(object.spec().mappingOrEmpty("targetRef"));
        List<Workload> found = targets.of(id, reference);
        Set<Rival> rivals = new LinkedHashSet<>();
        if (ACTIVE.contains(mode.value()) && reference.name() != null) {
            for (Autoscaler autoscaler : autoscalers.getOrDefault(key(id, reference.kind(), reference.name()),
                    List.of())) {
                addRivals(autoscaler, object.spec(), found, rivals);
            }
        }
        return new VerticalAutoscaler(id, mode, object.placeOf("spec", "targetRef"),
                found.stream().map(Workload::id).toList(), List.copyOf(rivals));
    }

    private static void addRivals(Autoscaler autoscaler, Mapping spec, List<Workload> found, Set<Rival> rivals) {
        for (Metric metric : autoscaler.metrics()) {
            if (measured(metric, found).stream().anyMatch(container -> sizes(spec, container, metric.resource()))) {
                rivals.add(new Rival(autoscaler.id().kind(), autoscaler.id().name().value(), metric.resource()));
            }
        }
    }

    /** Names of the containers a metric looks at; {@code *} for those nobody sees. */
    private static List<String> measured(Metric metric, List<Workload> found) {
        if (metric.container() != null) {
            return List.of(metric.container());
        }
        List<String> names = new ArrayList<>();
        found.forEach(workload -> workload.containers().stream()
                .filter(container -> container.role() == Container.Role.REGULAR)
                .forEach(container -> names.add(container.name().value())));
        return names.isEmpty() ? List.of("*") : names;
    }

    /**
     * Whether it sizes a resource of a container: both of every one, unless the policy for that container or for all
     * says otherwise.
     */
    private static boolean sizes(Mapping spec, String container, String resource) {
        Mapping policy = policy(spec, container);
        policy = policy == null ? policy(spec, "*") : policy;
        if (policy == null) {
            return true;
        }
        Located<String> mode = policy.text("mode");
        List<Node> resources = policy.items("controlledResources");
        return (mode == null || !mode.value().equals("Off"))
                && (!policy.has("controlledResources")
                        || resources.stream().anyMatch(item -> item.toString().equals(resource)));
    }

    private static @Nullable Mapping policy(Mapping spec, String container) {
        for (Mapping policy : spec.mappings("resourcePolicy", "containerPolicies")) {
            Located<String> name = policy.text("containerName");
            if (name != null && name.value().equals(container)) {
                return policy;
            }
        }
        return null;
    }
}
