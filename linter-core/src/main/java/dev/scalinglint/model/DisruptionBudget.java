package dev.scalinglint.model;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.Placed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A PodDisruptionBudget, or one an operator is known to create (domain.md 2.5).
 *
 * @param minAvailable   as written; null when absent
 * @param maxUnavailable as written; null when absent
 * @param selector       what it says; absent and empty differ
 * @param problem        why the API server refuses it, as a sentence at the field; null when it does not
 * @param covers         the workloads whose pods it selects
 * @param certain        whether the application is visible enough to say that it covers no others
 */
public record DisruptionBudget(ObjectId id, @Nullable Located<String> minAvailable, @Nullable Located<String> maxUnavailable,
                               Selector selector, @Nullable Located<String> problem, List<Coverage> covers, boolean certain)
        implements Placed {

    /**
     * One workload under the budget.
     *
     * @param minimum            replicas at its quietest, which is when a drain is blocked
     * @param allowedDisruptions pods that may then be evicted
     */
    public record Coverage(ObjectId workload, WorkloadType type, int minimum, int maximum, int allowedDisruptions) {}

    public boolean covers(ObjectId workload) {
        return covers.stream().anyMatch(coverage -> coverage.workload().equals(workload));
    }

    @Override
    public Place place() {
        return id.place();
    }
}
