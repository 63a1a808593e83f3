package dev.scalinglint.read.budget;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.model.DisruptionBudget.Coverage;
import dev.scalinglint.model.IntOrPercent;
import dev.scalinglint.model.WorkloadType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a valid budget does when a node is drained: the arithmetic of facts 2.5.
 *
 * @param kept    see {@link dev.scalinglint.model.DisruptionBudget}
 * @param blocked see there
 */
record Drain(@Nullable Integer kept, @Nullable Located<String> blocked) {
    /** Their controllers have no scale, so that nobody can tell how many pods there should be. */
    private static final Set<WorkloadType> UNCOUNTED =
            EnumSet.of(WorkloadType.DAEMON_SET, WorkloadType.JOB, WorkloadType.CRON_JOB, WorkloadType.SCALED_JOB);

    static @Nullable Drain of(KubeObject budget, List<Coverage> covers) {
        boolean least = budget.spec().has("minAvailable");
        String field = least ? "minAvailable" : "maxUnavailable";
        Located<String> written = budget.spec().reading(field);
        IntOrPercent limit = written == null ? null : IntOrPercent.parse(written.value());
        if (written == null || limit == null) {
            return null;
        }
        Coverage unscaled = least && !limit.percent() ? null : unscaled(covers);
        if (unscaled != null) {
            return new Drain(null, said(field + " " + written.text() + " is counted against a scale, which a "
                    + unscaled.workload().kind()
                    + " such as " + unscaled.workload().name() + " has not: no eviction is ever allowed", written));
        }
        return counted(least, field, limit, written, covers);
    }

    private static Drain counted(boolean least, String field, IntOrPercent limit, Located<String> written,
            List<Coverage> covers) {
        Integer fewest = pods(covers);
        // Nothing is blocked while nothing runs: what scales to zero is judged by the most it can run.
        Integer judged = fewest != null && fewest == 0 ? most(covers) : fewest;
        boolean always = least ? limit.percent() && limit.value() == 100 : limit.value() == 0;
        boolean atLast = judged != null && judged > 0 && kept(least, limit, judged) >= judged;
        String sentence = field + " " + written.text() + (always
                ? " keeps every pod"
                : " keeps "
                        + count(judged, fewest));
        return new Drain(fewest == null ? null : kept(least, limit, fewest), always && !isIdle(judged) || atLast
                ? said(sentence, written)
                : null);
    }

    /**
     * What the disruption controller cannot count: one pod of a controller without a scale spoils the whole budget.
     * Pods without any controller only do where there are no others.
     */
    private static @Nullable Coverage unscaled(List<Coverage> covers) {
        for (Coverage coverage : covers) {
            if (UNCOUNTED.contains(coverage.type()) && coverage.maximum() > 0) {
                return coverage;
            }
        }
        boolean bare = !covers.isEmpty() && covers.stream().allMatch(coverage -> coverage.type() == WorkloadType.POD);
        return bare ? covers.get(0) : null;
    }

    private static Located<String> said(String sentence, Located<String> at) {
        return new Located<>(sentence, sentence, at.place(), false);
    }

    private static boolean isIdle(@Nullable Integer judged) {
        return judged != null && judged == 0;
    }

    private static int kept(boolean least, IntOrPercent limit, int pods) {
        return least ? limit.ofRoundedUp(pods) : Math.max(0, pods - limit.ofRoundedUp(pods));
    }

    /** Replicas of all of them at their fewest; null when one has no count or when there are none. */
    static @Nullable Integer pods(List<Coverage> covers) {
        return sum(covers, Coverage::minimum);
    }

    private static @Nullable Integer most(List<Coverage> covers) {
        Integer most = sum(covers, Coverage::maximum);
        return most != null && most == Integer.MAX_VALUE ? null : most;
    }

    private static @Nullable Integer sum(List<Coverage> covers, ToIntFunction<Coverage> count) {
        if (covers.isEmpty() || covers.stream().anyMatch(coverage -> UNCOUNTED.contains(coverage.type()))) {
            return null;
        }
        long sum = covers.stream().mapToLong(coverage -> count.applyAsInt(coverage)).sum();
        return (int) Math.min(Integer.MAX_VALUE, sum);
    }

    private static String count(@Nullable Integer judged, @Nullable Integer fewest) {
        boolean one = judged != null && judged == 1;
        String when = judged == null || !judged.equals(fewest)
                ? "can ever run"
                : one
                        ? "runs at the minimum"
                        : "run at the minimum";
        return (one ? "the only pod that " : "all " + judged + " pods that ") + when;
    }
}
