package dev.scalinglint.suppression;

import dev.scalinglint.model.Workload;
import dev.scalinglint.policy.Ignore;
import dev.scalinglint.policy.WorkloadMatch;
import java.util.ArrayList;
import java.util.List;

/** What the configuration asks: about everything, or about workloads. */
final class ConfiguredSuppressions {
    private final List<Ignore> ignores;
    private final List<Suppression> suppressions;

    ConfiguredSuppressions(List<Ignore> ignores) {
        this.ignores = ignores;
        this.suppressions = new ArrayList<>();
        for (Ignore ignore : ignores) {
            suppressions.add(Suppression.of(ignore.rule(), ignore.reason(), ignore.place(), null));
        }
    }

    List<Suppression> all() {
        return suppressions;
    }

    /**
     * Those about something that concerns these workloads: all of them, for a fault that one more workload has is still
     * to be told.
     */
    List<Suppression> about(List<Workload> workloads) {
        List<Suppression> about = new ArrayList<>();
        for (int i = 0; i < ignores.size(); i++) {
            WorkloadMatch match = ignores.get(i).match();
            if (match == null || !workloads.isEmpty() && workloads.stream().allMatch(match::accepts)) {
                about.add(suppressions.get(i));
            }
        }
        return about;
    }
}
