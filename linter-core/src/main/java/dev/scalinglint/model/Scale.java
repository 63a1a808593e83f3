package dev.scalinglint.model;

import dev.scalinglint.manifest.Located;
import org.jspecify.annotations.Nullable;

/**
 * How many replicas of a workload can run at once, by whatever sets it: the one model over Deployment, StatefulSet, Rollout, Knative
 * Service, HorizontalPodAutoscaler and KEDA.
 *
 * @param replicas   {@code spec.replicas} as written; null when absent
 * @param min        the fewest while nothing is being rolled out or drained
 * @param max        the most in steady state; per revision for Knative
 * @param surge      pods beyond {@code max} that a rolling update may add
 * @param overlap    why two generations run at once in a rollout, as a sentence; null when they do not
 * @param autoscaled whether something other than the written count decides
 */
public record Scale(@Nullable Located<Integer> replicas, Bound min, Bound max, int surge,
                    @Nullable Located<String> overlap, boolean autoscaled) {}
