package dev.scalinglint.read.index;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.model.ObjectId;
import dev.scalinglint.model.Selector;
import dev.scalinglint.model.Workload;
import dev.scalinglint.model.WorkloadType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Workloads by the labels of their pods. A selector is only compared with the workloads that carry its rarest label, so
 * that linking stays linear in the number of objects.
 */
public final class WorkloadIndex {
    private static final String REVISION = "serving.knative.dev/revision";
    private static final String CONFIGURATION = "serving.knative.dev/configuration";

    /** By namespace (null for unknown), then by {@code key=value}; under {@code ""} all of the namespace. */
    private final Map<String, Map<String, List<Workload>>> byNamespace = new HashMap<>();

    private final LinkBudget budget;

    public WorkloadIndex(List<Workload> workloads, LinkBudget budget) {
        this.budget = budget;
        // Compose's containers are in no namespace.
        for (Workload workload : workloads.stream().filter(workload -> workload.type() != WorkloadType.COMPOSE_SERVICE)
                .toList()) {
            Map<String, List<Workload>> byLabel =
                    byNamespace.computeIfAbsent(workload.id().namespace(), n -> new HashMap<>());
            add(byLabel, "", workload);
            workload.podLabels().forEach((key, value) -> add(byLabel, key + "=" + value.value(), workload));
        }
    }

    private static void add(Map<String, List<Workload>> byLabel, String label, Workload workload) {
        byLabel.computeIfAbsent(label, l -> new ArrayList<>(1)).add(workload);
    }

    /** Whether selectors were passed over because they, or those before them, cost too much. */
    public boolean isSpent() {
        return budget.isSpent();
    }

    /**
     * The workloads whose pods {@code selector} accepts and that can be in its owner's namespace; none where to find
     * them costs too much.
     */
    public List<Workload> selected(ObjectId owner, Selector selector) {
        Stream<Map<String, List<Workload>>> reachable = owner.namespace() == null
                ? byNamespace.values().stream()
                : Stream.of(byNamespace.get(owner.namespace()), byNamespace.get(null))
                        .filter(java.util.Objects::nonNull);
        Map<String, String> wanted = wanted(selector);
        List<List<Workload>> candidates = reachable.map(byLabel -> rarest(byLabel, wanted)).toList();
        if (!budget.mayCompare(candidates.stream().mapToInt(List::size).sum(), selector.place())) {
            return List.of();
        }
        return candidates.stream().flatMap(List::stream)
                .filter(workload -> selector.accepts(podLabels(workload, selector)))
                .toList();
    }

    private static List<Workload> rarest(Map<String, List<Workload>> byLabel, Map<String, String> wanted) {
        List<Workload> fewest = byLabel.getOrDefault("", List.of());
        for (Map.Entry<String, String> label : wanted.entrySet()) {
            List<Workload> candidates = byLabel.getOrDefault(label.getKey() + "=" + label.getValue(), List.of());
            fewest = candidates.size() < fewest.size() ? candidates : fewest;
        }
        return fewest;
    }

    /** The equalities of a selector, where a Knative revision's name is put down to its configuration. */
    private static Map<String, String> wanted(Selector selector) {
        Map<String, String> wanted = new HashMap<>();
        selector.labels().forEach((key, value) -> wanted.put(key, value.value()));
        String revision = wanted.get(REVISION);
        String configuration = revision == null ? null : configurationOf(revision);
        if (configuration != null) {
            wanted.remove(REVISION);
            wanted.put(CONFIGURATION, configuration);
        }
        return wanted;
    }

    /** Knative names revisions when they are made, so the label is known only from the selector that counts on it. */
    private static Map<String, Located<String>> podLabels(Workload workload, Selector selector) {
        Located<String> revision = selector.labels().get(REVISION);
        if (revision == null || workload.podLabels().containsKey(REVISION) || !workload.type().isKnative()
                || !workload.id().name().value().equals(configurationOf(revision.value()))) {
            return workload.podLabels();
        }
        Map<String, Located<String>> labels = new TreeMap<>(workload.podLabels());
        labels.put(REVISION, revision);
        return labels;
    }

    /** {@code torghut} for {@code torghut-00012}; null for a name Knative did not make. */
    private static @org.jspecify.annotations.Nullable String configurationOf(String revision) {
        int dash = revision.length() - 6;
        return dash > 0 && revision.substring(dash).matches("-\\d{5}") ? revision.substring(0, dash) : null;
    }
}
