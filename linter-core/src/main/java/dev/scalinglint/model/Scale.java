package dev.scalinglint.model;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.source.Place;
import org.jspecify.annotations.Nullable;

/**
 * How many replicas of a workload can run at once, by whatever sets it: the one model over Deployment, StatefulSet,
 * Rollout, Knative Service, HorizontalPodAutoscaler, KEDA and Compose.
 *
 * @param replicas   {@code spec.replicas} as written; null when absent
 * @param min        the fewest while nothing is being rolled out or drained
 * @param max        the most in steady state; per revision for Knative, unlimited for a DaemonSet
 * @param maxSurge   what a rollout may add to that, by its strategy: a count or a share of {@code max}
 * @param maxUnavailable pods that a rollout may take away before new ones are ready: a count or a share of {@code max}
 * @param rollout    what decides on both, or its nearest written parent
 * @param overlap    why two generations run at once in a rollout, as a clause at what decides it; null when they do not
 * @param autoscaled whether something other than the written count decides
 * @param released   whether the written count is applied once only: every Argo CD Application that deploys it ignores
 *                   the count and respects that when it syncs (facts 6.5)
 */
public record Scale(@Nullable Located<Integer> replicas, Bound min, Bound max, IntOrPercent maxSurge,
        IntOrPercent maxUnavailable, Place rollout, @Nullable Located<String> overlap, boolean autoscaled,
        boolean released) {
    /** As the object itself says it. */
    public Scale(@Nullable Located<Integer> replicas, Bound min, Bound max, IntOrPercent maxSurge, Place rollout,
            @Nullable Located<String> overlap, boolean autoscaled) {
        this(replicas, min, max, maxSurge, new IntOrPercent(0, false), rollout, overlap, autoscaled, false);
    }

    /** Pods beyond {@code max} that a rollout may add; 0 where {@code max} is unlimited. */
    @Fact
    public int surge() {
        return max.unlimited() ? 0 : maxSurge.ofRoundedUp(max.value());
    }

    /** Whether a rollout starts new pods and takes no old one away before one of them is ready. */
    @Fact
    public boolean waitsForNew() {
        return overlap != null && !max.unlimited() && maxUnavailable.ofRoundedDown(max.value()) == 0;
    }

    /** This workload's counts and rollout under autoscalers that keep it between two bounds. */
    public Scale between(Bound lowest, Bound highest, boolean released) {
        return new Scale(replicas, lowest, highest, maxSurge, maxUnavailable, rollout, overlap, true, released);
    }
}
