package dev.scalinglint.gate.control.read;

import dev.scalinglint.gate.control.Control;
import dev.scalinglint.gate.control.ControlValue;
import dev.scalinglint.gate.control.ControlValue.Key;
import dev.scalinglint.gate.control.ControlValues;
import dev.scalinglint.gate.control.Terms;
import dev.scalinglint.gate.control.Unit;
import dev.scalinglint.model.Autoscaler;
import dev.scalinglint.model.Knative;
import dev.scalinglint.model.Signal;
import dev.scalinglint.model.VerticalAutoscaler;
import dev.scalinglint.source.Place;
import java.util.List;
import java.util.stream.Collectors;

/** What decides how many run, and by what. What an autoscaler is called does not count. */
final class AutoscalerControls {
    static final Key AUTOSCALER = new Key(Control.AUTOSCALER, "");

    private AutoscalerControls() {}

    static void read(Unit unit, Terms terms, ControlValues values) {
        List<Autoscaler> autoscalers = unit.workload().links().autoscalers();
        Knative knative = unit.workload().knative();
        if (knative != null) {
            String name = knative.hpaClass()
                    ? "Kubernetes' autoscaler (class hpa)"
                    : "Knative's autoscaler (class " + knative.className() + ")";
            autoscaler(knative.className().value(), name, knative.className().place(), values);
        } else if (!autoscalers.isEmpty()) {
            autoscaler(joined(autoscalers, Autoscaler::type), joined(autoscalers, AutoscalerControls::said),
                    autoscalers.get(0).id().place(), values);
        }
        autoscalers.forEach(autoscaler -> autoscaler.signals().forEach(signal -> values.add(value(signal))));
        for (VerticalAutoscaler vertical : unit.model().verticalAutoscalers()) {
            if (unit.isAmong(vertical.targets())) {
                String mode = vertical.mode().value();
                values.add(Control.VERTICAL_AUTOSCALER, "", "vertical autoscaler", mode, "in mode " + mode,
                        mode.equals("Off") ? 0.0 : 1.0,
                        vertical.mode().place());
            }
        }
    }

    private static void autoscaler(String value, String text, Place place, ControlValues values) {
        values.add(ControlValue.of(AUTOSCALER, "autoscaler", value, text, 1.0, place));
    }

    private static String said(Autoscaler autoscaler) {
        String signals = autoscaler.signals().stream()
                .map(signal -> signal.name() + (signal.target() == null ? "" : " " + signal.target()))
                .collect(Collectors.joining(", "));
        return autoscaler.id().kind() + " " + autoscaler.id().name() + (signals.isEmpty() ? "" : " by " + signals);
    }

    private static String joined(List<Autoscaler> autoscalers, java.util.function.Function<Autoscaler, String> text) {
        return autoscalers.stream().map(text).sorted().collect(Collectors.joining(" and "));
    }

    private static ControlValue value(Signal signal) {
        String text = signal.target() == null ? "unknown" : signal.target().value();
        String value = signal.amount() == null ? text : signal.amount() + unit(text);
        return ControlValue.of(new Key(Control.METRIC_TARGET, signal.name()), "target of " + signal.name(), value, text,
                signal.amount(), signal.place()).within(AUTOSCALER);
    }

    /** What follows the number: 30 per pod is another target than 30 in all. */
    private static String unit(String text) {
        int blank = text.indexOf(' ');
        return text.endsWith("%") ? "%" : blank < 0 ? "" : text.substring(blank);
    }
}
