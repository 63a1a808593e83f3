package dev.scalinglint.read.autoscaling;

import dev.scalinglint.model.Autoscaler;
import dev.scalinglint.model.Bound;
import dev.scalinglint.model.Links;
import dev.scalinglint.model.ObjectId;
import dev.scalinglint.model.Scale;
import dev.scalinglint.model.Workload;
import dev.scalinglint.read.gitops.Drift;
import dev.scalinglint.tree.Application;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What autoscalers make of the scale that a workload writes. */
public final class Autoscaling {
    private static final Comparator<Bound> BY_VALUE = (a, b) -> Integer.compare(a.value(), b.value());

    private Autoscaling() {}

    /** The workloads with the scale that their autoscalers give them, and linked to them. */
    public static List<Workload> applied(List<Workload> workloads, List<Autoscaler> autoscalers,
            Application application) {
        if (autoscalers.isEmpty()) {
            return workloads;
        }
        Drift drift = new Drift(application);
        Map<ObjectId, List<Autoscaler>> byTarget = new HashMap<>();
        autoscalers.forEach(autoscaler -> autoscaler.targets()
                .forEach(target -> byTarget.computeIfAbsent(target, any -> new ArrayList<>()).add(autoscaler)));
        return workloads.stream()
                .map(workload -> byTarget.containsKey(workload.id())
                        ? applied(workload, byTarget.get(workload.id()), drift)
                        : workload)
                .toList();
    }

    private static Workload applied(Workload workload, List<Autoscaler> autoscalers, Drift drift) {
        Links links = workload.links();
        return workload.with(new Links(links.budgets(), List.copyOf(autoscalers), links.services(), links.complete()))
                .with(scale(workload.scale(), autoscalers, drift.releases(workload.id())));
    }

    /**
     * The highest that anything allows: a written count is applied with every deployment, whatever an autoscaler makes
     * of it later. The lowest is the autoscalers' alone, since a count of 0 in Git only waits for them.
     */
    private static Scale scale(Scale written, List<Autoscaler> autoscalers, boolean released) {
        Bound highest = Stream.concat(autoscalers.stream().map(Autoscaler::highest).filter(java.util.Objects::nonNull),
                Stream.of(written.max())).max(BY_VALUE).orElseThrow();
        Bound lowest = autoscalers.stream().map(Autoscaler::lowest).min(BY_VALUE).orElse(written.min());
        return written.between(lowest, highest, released);
    }
}
