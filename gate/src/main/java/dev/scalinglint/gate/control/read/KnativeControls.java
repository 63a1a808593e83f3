package dev.scalinglint.gate.control.read;

import dev.scalinglint.gate.control.Control;
import dev.scalinglint.gate.control.ControlValue;
import dev.scalinglint.gate.control.ControlValue.Key;
import dev.scalinglint.gate.control.ControlValues;
import dev.scalinglint.gate.control.Terms;
import dev.scalinglint.gate.control.Unit;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.model.Knative;
import dev.scalinglint.model.ScaleAnnotation;
import java.util.Set;

/** What only Knative has (facts 1.2, 1.3). */
final class KnativeControls {
    /** Requests a pod is given where neither a target nor a hard limit says otherwise, by metric. */
    private static final double CONCURRENCY = 100;
    private static final double RATE = 200;
    /** Told by other controls. */
    private static final Set<String> ELSEWHERE =
            Set.of("class", "metric", "target", "min-scale", "max-scale", "initial-scale");

    private KnativeControls() {}

    static void read(Unit unit, Terms terms, ControlValues values) {
        Knative knative = unit.workload().knative();
        if (knative == null) {
            return;
        }
        Located<Integer> hard = knative.containerConcurrency();
        boolean limited = hard.value() > 0;
        String text = limited ? hard.value().toString() : "unlimited";
        values.add(Control.CONCURRENCY_HARD, "", "most requests at once in a pod", text, text,
                limited ? hard.value() : Double.POSITIVE_INFINITY, hard.place());
        setting("metric", knative.metric(), values);
        target(knative, values);
        Located<Integer> initial = knative.initialScale();
        if (initial != null && initial.value() != 1) {
            values.add(Control.INITIAL_SCALE, "", "initial scale", initial.value().toString(),
                    initial.value().toString(),
                    (double) initial.value(), initial.place());
        }
        for (ScaleAnnotation setting : knative.scaling()) {
            String name = setting.canonical();
            if (name != null && !ELSEWHERE.contains(name) && setting.takesEffectAs(name)) {
                setting(name, setting.value(), values);
            }
        }
    }

    private static void setting(String name, Located<String> value, ControlValues values) {
        values.add(ControlValue
                .of(new Key(Control.AUTOSCALER_SETTING, name), name, value.value(), value.value(), null, value.place())
                .within(AutoscalerControls.AUTOSCALER));
    }

    private static void target(Knative knative, ControlValues values) {
        Located<Double> target = knative.target();
        if (target != null) {
            String number = plain(target.value());
            values.add(ControlValue.of(new Key(Control.CONCURRENCY_TARGET, ""), "target of " + knative.metric(), number,
                    number, target.value(),
                    target.place()).within(AutoscalerControls.AUTOSCALER));
        } else if (!knative.hpaClass()) {
            boolean rate = knative.metric().value().equals("rps");
            int hard = knative.containerConcurrency().value();
            double total = rate ? RATE : hard > 0 ? hard : CONCURRENCY;
            values.add(ControlValue.of(new Key(Control.CONCURRENCY_TARGET, ""), "target of " + knative.metric(),
                    plain(total), plain(total) + " by default",
                    total, knative.annotations()).within(AutoscalerControls.AUTOSCALER).asImplied());
        }
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? String.valueOf((long) number)
                : String.valueOf(number);
    }
}
