package dev.scalinglint.proposal;

import dev.scalinglint.model.Bound;
import dev.scalinglint.model.Workload;
import dev.scalinglint.model.WorkloadType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a workload looks as if it must not run twice. */
public final class Alone {
    private static final Set<String> WORDS = Set.of("leader", "lease", "singleton", "scheduler", "scheduling",
            "trading", "trader", "tick", "ticker", "cron");

    private Alone() {}

    /**
     * Nobody lets it run twice, and a name tells why: a clause without its full stop; null when it does not look so.
     */
    public static @Nullable String sign(Workload workload) {
        Bound max = workload.scale().max();
        WorkloadType type = workload.type();
        boolean one = max.value() == 1
                && (type.isKnative() || type == WorkloadType.DEPLOYMENT || type == WorkloadType.ROLLOUT);
        String sign = one ? Names.tell(workload, WORDS) : null;
        return sign == null ? null : max.source() + " is 1 (" + max.place() + ") and " + sign;
    }
}
