package dev.scalinglint.gate.control.read;

import dev.scalinglint.gate.control.Control;
import dev.scalinglint.gate.control.Reading;
import dev.scalinglint.gate.control.Reading.Key;
import dev.scalinglint.gate.control.Readings;
import dev.scalinglint.gate.control.Terms;
import dev.scalinglint.gate.control.Unit;
import dev.scalinglint.model.Bound;
import dev.scalinglint.model.Scale;
import dev.scalinglint.model.WorkloadType;
import java.util.Set;

/** How many run, and how many more during a rollout. */
final class ReplicaReader {
    private static final Set<WorkloadType> ROLLING =
            Set.of(WorkloadType.DEPLOYMENT, WorkloadType.ROLLOUT, WorkloadType.STATEFUL_SET);

    private ReplicaReader() {}

    static void read(Unit unit, Terms terms, Readings readings) {
        Scale scale = unit.workload().scale();
        WorkloadType type = unit.workload().type();
        if (terms.counted()) {
            readings.add(bound(Control.REPLICAS, "replicas", scale.max(), type));
        } else {
            readings.add(bound(Control.REPLICAS_MIN, "fewest replicas", scale.min(), type));
            readings.add(bound(Control.REPLICAS_MAX, "most replicas", scale.max(), type));
        }
        if (ROLLING.contains(type)) {
            String surge = scale.maxSurge().value() == 0 ? "none" : scale.maxSurge().toString();
            readings.add(Control.SURGE, "", "surge", surge, surge,
                    scale.max().unlimited() ? null : (double) scale.surge(), scale.rollout());
        }
    }

    /** The field alone: neither that it is absent nor what an autoscaler is called makes it another one. */
    private static String route(String source) {
        String field = source.startsWith("an absent ") ? source.substring("an absent ".length()) : source;
        int of = field.indexOf(" of ");
        return of < 0 ? field : field.substring(0, of);
    }

    private static Reading bound(Control control, String subject, Bound bound, WorkloadType type) {
        String text = type == WorkloadType.DAEMON_SET && bound.unlimited() ? "one per node" : bound.toString();
        double amount = bound.unlimited() ? Double.POSITIVE_INFINITY : bound.value();
        return Reading.of(new Key(control, ""), subject, text, text, amount, bound.place()).by(route(bound.source()));
    }
}
