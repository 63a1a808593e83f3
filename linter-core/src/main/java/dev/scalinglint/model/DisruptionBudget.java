package dev.scalinglint.model;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.source.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A PodDisruptionBudget (facts 2.5), or the one that CloudNativePG makes for a Cluster, which then is the object:
 * of that only {@code blocked} and the selector are known.
 *
 * @param id             the budget, or the Cluster it is made for
 * @param minAvailable   as written; null when absent
 * @param maxUnavailable as written; null when absent
 * @param selector       what it says; absent selects nothing, empty selects every pod of the namespace
 * @param problem        why it is invalid, as a sentence at the field; null when it is not
 * @param covers         the workloads whose pods it selects
 * @param selectsNothing whether it is a fact that it selects no pods: false where an operator or an unseen part may
 *                       make them
 * @param pods           replicas of everything it covers, together, at their fewest; null when one has no count (a Job,
 *                       a DaemonSet)
 * @param kept           how many of those {@code pods} an eviction must leave; null when not known
 * @param blocked        why no pod may ever be evicted, as a sentence at the field; null when one may
 * @param overlap        another budget whose pods it selects too, as a sentence at the selector; null when there is
 *                       none
 */
public record DisruptionBudget(ObjectId id, @Nullable Located<String> minAvailable,
        @Nullable Located<String> maxUnavailable,
        Selector selector, @Nullable Located<String> problem, List<Coverage> covers, boolean selectsNothing,
        @Nullable Integer pods, @Nullable Integer kept, @Nullable Located<String> blocked,
        @Nullable Located<String> overlap) implements Concerning {
    public DisruptionBudget {
        covers = List.copyOf(covers);
    }

    /** Those whose pods it selects. */
    @Override
    public List<ObjectId> workloads() {
        List<ObjectId> covered = new ArrayList<>(covers.size());
        for (Coverage coverage : covers) {
            covered.add(coverage.workload());
        }
        return covered;
    }

    /**
     * One workload under the budget.
     *
     * @param workload whose pods the budget selects
     * @param type     which sort of workload that is
     * @param minimum replicas at its quietest, which is when a drain is blocked
     * @param maximum the most it can run, {@link Integer#MAX_VALUE} when unlimited
     */
    public record Coverage(ObjectId workload, WorkloadType type, int minimum, int maximum) {}

    @Override
    public Place place() {
        return id.place();
    }
}
