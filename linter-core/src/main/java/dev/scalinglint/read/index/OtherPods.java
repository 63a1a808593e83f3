package dev.scalinglint.read.index;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.model.Container;
import dev.scalinglint.model.ObjectId;
import dev.scalinglint.model.Selector;
import dev.scalinglint.model.Workload;
import dev.scalinglint.source.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whose pods a selector catches beside those it is meant for. Only workloads that surely run beside it are spoken of:
 * in the same namespace, or written together where none is said.
 */
public final class OtherPods {
    private static final int FEW = 3;

    private final ObjectIndex objects;
    private final WorkloadIndex workloads;
    private final Map<String, List<KubeObject>> byName = new HashMap<>();
    private final Map<ObjectId, String> programs = new IdentityHashMap<>();

    public OtherPods(ObjectIndex objects, WorkloadIndex workloads) {
        this.objects = objects;
        this.workloads = workloads;
    }

    /**
     * What else the target's own selector matches, as a sentence at it: an HPA measures all those pods. Null when
     * nothing.
     */
    @SuppressWarnings("ReferenceEquality") // but itself
    public @Nullable Located<String> countedWith(Workload target) {
        KubeObject object = objectOf(target.id());
        Selector selector = object == null ? null : selector(object);
        if (object == null || selector == null || selector.empty()) {
            return null;
        }
        List<Workload> others = workloads.selected(target.id(), selector).stream()
                .filter(other -> other != target && runsBeside(target.id(), other)).toList();
        Place place = object.placeOf("spec", "selector", "matchLabels");
        String sentence = "the selector of " + target.id().kind() + " " + target.id().name()
                + " also matches the pods of " + named(others);
        return others.isEmpty() ? null : new Located<>(sentence, sentence, place, false);
    }

    private static @Nullable Selector selector(KubeObject object) {
        return object.group().isEmpty() ? SelectorReader.equalities(object) : SelectorReader.labelSelector(object);
    }

    /** For people: {@code Deployment a, Job b and 2 more}. */
    public static String named(List<Workload> others) {
        String names = others.stream().limit(FEW).map(other -> other.id().kind() + " " + other.id().name())
                .collect(Collectors.joining(" and "));
        return others.size() <= FEW ? names : names + " and " + (others.size() - FEW) + " more";
    }

    /**
     * Whether another workload runs pods where the owner of a selector is. Tests of a chart are over before anybody
     * asks.
     */
    public boolean runsBeside(ObjectId owner, Workload other) {
        ObjectId id = other.id();
        boolean same = id.kind().equals(owner.kind()) && id.name().value().equals(owner.name().value());
        boolean together = java.util.Objects.equals(id.namespace(), owner.namespace())
                && (id.namespace() != null || objects.assembled() || id.place().file() == owner.place().file());
        Located<String> hook = id.annotations().get("helm.sh/hook");
        return !same && together && (other.scale().max().unlimited() || other.scale().max().value() > 0)
                && (hook == null || !hook.value().contains("test")) && !isSuspended(other);
    }

    private boolean isSuspended(Workload workload) {
        KubeObject object = workload.type().isServing() ? null : objectOf(workload.id());
        Located<Boolean> suspended = object == null ? null : object.spec().bool("suspend");
        return suspended != null && suspended.value();
    }

    /** What a workload's main containers run and how, as one text to compare with others'. */
    public String programs(Workload workload) {
        return programs.computeIfAbsent(workload.id(), id -> {
            StringBuilder all = new StringBuilder();
            for (Container container : workload.containers()) {
                if (container.main()) {
                    all.append('\n').append(container.imageName());
                    container.invocation().words().forEach(word -> all.append('\0').append(word.value()));
                }
            }
            return all.toString();
        });
    }

    private @Nullable KubeObject objectOf(ObjectId id) {
        if (byName.isEmpty()) {
            objects.all().forEach(object -> byName
                    .computeIfAbsent(object.kind() + "/" + object.name(), any -> new ArrayList<>(1)).add(object));
        }
        for (KubeObject object : byName.getOrDefault(id.kind() + "/" + id.name(), List.of())) {
            if (object.name().place().equals(id.name().place())) {
                return object;
            }
        }
        return null;
    }
}
