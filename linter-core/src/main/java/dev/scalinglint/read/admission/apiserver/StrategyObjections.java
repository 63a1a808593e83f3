package dev.scalinglint.read.admission.apiserver;

import dev.scalinglint.model.WorkloadType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a workload replaces its pods. */
final class StrategyObjections {
    private static final KnownFields SURGING =
            KnownFields.of("type").with("rollingUpdate", KnownFields.of("maxSurge maxUnavailable"));
    private static final KnownFields ORDERED =
            KnownFields.of("type").with("rollingUpdate", KnownFields.of("partition maxUnavailable"));

    private StrategyObjections() {}

    static void check(ObjectPart spec, WorkloadType type) {
        switch (type) {
            case DEPLOYMENT -> deployment(spec.part("strategy"));
            case STATEFUL_SET -> statefulSet(spec.part("updateStrategy"));
            case DAEMON_SET -> daemonSet(spec.part("updateStrategy"));
            default -> {
            }
        }
    }

    private static void deployment(@Nullable ObjectPart strategy) {
        if (strategy == null) {
            return;
        }
        SURGING.check(strategy, "a Deployment's strategy");
        strategy.oneOfOrEmpty("type", List.of("RollingUpdate", "Recreate"));
        if ("Recreate".equals(strategy.text("type"))) {
            if (strategy.has("rollingUpdate")) {
                strategy.say(strategy.mapping().placeOf("rollingUpdate"),
                        "strategy.rollingUpdate does not go with type Recreate"
                                + " (a patch that takes it away says rollingUpdate: null)");
            }
            return;
        }
        ObjectPart update = strategy.part("rollingUpdate");
        if (update != null) {
            Percentages.check(update, "maxSurge", false);
            Percentages.check(update, "maxUnavailable", true);
            if (Percentages.isNone(update, "maxSurge", false) && Percentages.isNone(update, "maxUnavailable", false)) {
                update.refuse("maxUnavailable",
                        "0 and maxSurge 0 leave no pod to be replaced: one of them must be above 0");
            }
        }
    }

    private static void statefulSet(@Nullable ObjectPart strategy) {
        if (strategy == null) {
            return;
        }
        ORDERED.check(strategy, "a StatefulSet's updateStrategy");
        strategy.oneOfOrEmpty("type", List.of("RollingUpdate", "OnDelete"));
        ObjectPart update = strategy.part("rollingUpdate");
        if (update == null) {
            return;
        }
        if ("OnDelete".equals(strategy.text("type"))) {
            strategy.say(strategy.mapping().placeOf("rollingUpdate"),
                    "updateStrategy.rollingUpdate does not go with type OnDelete");
            return;
        }
        update.atLeast("partition", 0);
        Percentages.check(update, "maxUnavailable", true);
        if (Percentages.isNone(update, "maxUnavailable", false)) {
            update.refuse("maxUnavailable", "is 0: no pod could be replaced");
        }
    }

    /** What is not said of maxUnavailable is 1, of maxSurge 0. */
    private static void daemonSet(@Nullable ObjectPart strategy) {
        if (strategy == null) {
            return;
        }
        SURGING.check(strategy, "a DaemonSet's updateStrategy");
        strategy.oneOfOrEmpty("type", List.of("RollingUpdate", "OnDelete"));
        ObjectPart update = strategy.part("rollingUpdate");
        if (update == null || "OnDelete".equals(strategy.text("type"))) {
            return;
        }
        Percentages.check(update, "maxSurge", true);
        Percentages.check(update, "maxUnavailable", true);
        boolean still = Percentages.isNone(update, "maxUnavailable", false);
        boolean alone = Percentages.isNone(update, "maxSurge", true);
        if (still && alone) {
            update.refuse("maxUnavailable",
                    "0 and maxSurge 0 leave no pod to be replaced: one of them must be above 0");
        } else if (!still && !alone && update.text("maxSurge") != null && update.text("maxUnavailable") != null) {
            update.refuse("maxSurge", "goes with maxUnavailable 0 only"
                    + (update.has("maxUnavailable") ? "" : ", which is 1 where nothing is said"));
        }
    }
}
