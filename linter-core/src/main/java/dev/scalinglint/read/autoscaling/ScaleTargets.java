package dev.scalinglint.read.autoscaling;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalars;
import dev.scalinglint.model.ObjectId;
import dev.scalinglint.model.Workload;
import dev.scalinglint.read.index.Elsewhere;
import dev.scalinglint.read.index.ObjectIndex;
import dev.scalinglint.read.index.PodMakers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What autoscalers name as their targets, found among the workloads of an application. */
final class ScaleTargets {
    private static final String ANY = "*";

    private final ObjectIndex objects;
    private final Elsewhere elsewhere;
    private final List<Workload> workloads;
    private final Map<String, List<Workload>> byName = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> kinds = new HashSet<>();
    private final Set<String> vicinities = new HashSet<>();
    private @Nullable Map<String, List<KubeObject>> objectsByName;
    private @Nullable PodMakers makers;

    ScaleTargets(ObjectIndex objects, List<Workload> workloads) {
        this.objects = objects;
        this.elsewhere = new Elsewhere(objects);
        this.workloads = workloads;
        for (Workload workload : workloads) {
            ObjectId id = workload.id();
            byName.computeIfAbsent(id.kind() + "/" + id.name().value(), any -> new ArrayList<>(1)).add(workload);
            if (!workload.type().isKnative() && workload.type().isServing()) {
                names.add(id.name().value());
                kinds.add(id.kind());
                vicinities.add(vicinity(id) + id.namespace());
                vicinities.add(vicinity(id) + ANY);
            }
        }
    }

    /**
     * A reference to a target.
     *
     * @param group null when it does not say an {@code apiVersion}
     * @param name  null when it does not say one
     */
    record Reference(@Nullable String group, String kind, @Nullable Located<String> name) {
        static Reference of(Mapping written) {
            Located<String> apiVersion = written.text("apiVersion");
            Located<String> kind = written.text("kind");
            return new Reference(apiVersion == null ? null : group(apiVersion.value()),
                    kind == null ? "Deployment" : kind.value(), written.text("name"));
        }

        private static String group(String apiVersion) {
            int slash = apiVersion.indexOf('/');
            return slash < 0 ? "" : apiVersion.substring(0, slash);
        }

        String key() {
            return kind + "/" + name;
        }

        boolean accepts(String otherGroup) {
            return group == null || group.equals(otherGroup);
        }
    }

    List<Workload> of(ObjectId owner, Reference reference) {
        List<Workload> found = new ArrayList<>(1);
        for (Workload workload : byName.getOrDefault(reference.key(), List.of())) {
            if (workload.id().sharesNamespaceWith(owner) && reference.accepts(workload.id().group())) {
                found.add(workload);
            }
        }
        return found;
    }

    /**
     * Whether nothing of that kind and name is where its owner is, all that could be or could make it having been read.
     */
    boolean isMissing(ObjectId owner, Reference reference) {
        Located<String> name = reference.name();
        return objects.whole() && name != null && !Scalars.isPlaceholder(name.value()) && isOfWorkloads(reference)
                && !KnativeDeployment.isOne(reference) && isAmongWorkloads(owner, name.value())
                && isKindred(reference.kind(), name.value())
                && !isWritten(owner, reference) && !mayBeMade(owner)
                && !elsewhere.has(owner, reference.kind(), name.value());
    }

    /** Of other kinds nobody knows who makes them. */
    private static boolean isOfWorkloads(Reference reference) {
        return reference.group() == null || reference.group().isEmpty() || reference.group().equals("apps")
                || reference.group().equals("argoproj.io") && reference.kind().equals("Rollout");
    }

    /**
     * An autoscaler far from all that it could scale says nothing of its target, unless one of that name is elsewhere.
     */
    private boolean isAmongWorkloads(ObjectId owner, String name) {
        String vicinity = vicinity(owner);
        return names.contains(name) || vicinities.contains(vicinity + null)
                || vicinities.contains(vicinity + (owner.namespace() == null ? ANY : owner.namespace()));
    }

    /** Where what belongs together is only guessed, other folders may be for what a chart makes. */
    private String vicinity(ObjectId id) {
        return (objects.assembled() ? "" : id.place().file().folder()) + "\0";
    }

    /**
     * A folder that nothing bounds and that holds neither that kind nor that name leaves its target to a chart, or to
     * another folder.
     */
    private boolean isKindred(String kind, String name) {
        return objects.assembled() || kinds.contains(kind) || names.contains(name);
    }

    /** Whether an object of that kind and name is there, be it a workload for the model or not. */
    private boolean isWritten(ObjectId owner, Reference reference) {
        if (objectsByName == null) {
            objectsByName = new HashMap<>();
            objects.all().forEach(object -> objectsByName
                    .computeIfAbsent(object.kind() + "/" + object.name(), any -> new ArrayList<>(1)).add(object));
        }
        for (KubeObject object : objectsByName.getOrDefault(reference.key(), List.of())) {
            String namespace = object.namespace();
            if (reference.accepts(object.group())
                    && (namespace == null || owner.namespace() == null || namespace.equals(owner.namespace()))) {
                return true;
            }
        }
        return false;
    }

    private boolean mayBeMade(ObjectId owner) {
        if (makers == null) {
            makers = new PodMakers(objects, workloads);
        }
        return makers.mayBeMadeIn(owner.namespace());
    }
}
