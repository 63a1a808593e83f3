package dev.scalinglint.gate.control.read;

import dev.scalinglint.gate.control.Control;
import dev.scalinglint.gate.control.ControlValue;
import dev.scalinglint.gate.control.ControlValue.Key;
import dev.scalinglint.gate.control.ControlValues;
import dev.scalinglint.gate.control.Terms;
import dev.scalinglint.gate.control.Unit;
import dev.scalinglint.model.Bound;
import dev.scalinglint.model.Scale;
import dev.scalinglint.model.WorkloadType;

/** How many run, and how many more during a rollout. */
final class ReplicaControls {
    private ReplicaControls() {}

    static void read(Unit unit, Terms terms, ControlValues values) {
        Scale scale = unit.workload().scale();
        WorkloadType type = unit.workload().type();
        if (terms.counted()) {
            values.add(bound(Control.REPLICAS, "replicas", scale.max(), type));
        } else {
            values.add(bound(Control.REPLICAS_MIN, "fewest replicas", scale.min(), type));
            values.add(bound(Control.REPLICAS_MAX, "most replicas", scale.max(), type));
        }
        if (type.isServing()) {
            String surge = scale.maxSurge().value() == 0 ? "none" : scale.maxSurge().toString();
            values.add(Control.SURGE, "", "surge", surge, surge,
                    scale.max().unlimited() ? null : (double) scale.surge(), scale.rollout());
        }
    }

    /**
     * The field alone: neither its older spelling, nor that it is absent, nor what an autoscaler is called makes it
     * another one.
     */
    private static String route(String source) {
        String field = source.startsWith("an absent ") ? source.substring("an absent ".length()) : source;
        int of = field.indexOf(" of ");
        String name = of < 0 ? field : field.substring(0, of);
        return name.equals("minScale") ? "min-scale" : name.equals("maxScale") ? "max-scale" : name;
    }

    private static ControlValue bound(Control control, String subject, Bound bound, WorkloadType type) {
        String text = type == WorkloadType.DAEMON_SET && bound.unlimited() ? "one per node" : bound.toString();
        double amount = bound.unlimited() ? Double.POSITIVE_INFINITY : bound.value();
        return ControlValue.of(new Key(control, ""), subject, text, text, amount, bound.place())
                .by(route(bound.source()));
    }
}
