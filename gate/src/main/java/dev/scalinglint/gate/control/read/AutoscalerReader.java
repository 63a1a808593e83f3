package dev.scalinglint.gate.control.read;

import dev.scalinglint.gate.control.Control;
import dev.scalinglint.gate.control.Reading;
import dev.scalinglint.gate.control.Reading.Key;
import dev.scalinglint.gate.control.Readings;
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
final class AutoscalerReader {
    private static final Key AUTOSCALER = new Key(Control.AUTOSCALER, "");

    private AutoscalerReader() {}

    static void read(Unit unit, Terms terms, Readings readings) {
        List<Autoscaler> autoscalers = unit.workload().links().autoscalers();
        Knative knative = unit.workload().knative();
        if (knative != null) {
            String name = knative.hpaClass()
                    ? "Kubernetes' autoscaler (class hpa)"
                    : "Knative's autoscaler (class " + knative.className() + ")";
            autoscaler(knative.className().value(), name, knative.className().place(), readings);
        } else if (!autoscalers.isEmpty()) {
            autoscaler(joined(autoscalers, Autoscaler::type), joined(autoscalers, AutoscalerReader::said),
                    autoscalers.get(0).id().place(), readings);
        }
        autoscalers.forEach(autoscaler -> autoscaler.signals().forEach(signal -> readings.add(reading(signal))));
        for (VerticalAutoscaler vertical : unit.model().verticalAutoscalers()) {
            if (unit.isAmong(vertical.targets())) {
                String mode = vertical.mode().value();
                readings.add(Control.VERTICAL_AUTOSCALER, "", "vertical autoscaler", mode, "in mode " + mode,
                        mode.equals("Off") ? 0.0 : 1.0,
                        vertical.mode().place());
            }
        }
    }

    private static void autoscaler(String value, String text, Place place, Readings readings) {
        readings.add(Reading.of(AUTOSCALER, "autoscaler", value, text, 1.0, place));
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

    private static Reading reading(Signal signal) {
        String text = signal.target() == null ? "unknown" : signal.target().value();
        String value = signal.amount() == null ? text : signal.amount() + unit(text);
        return Reading.of(new Key(Control.METRIC_TARGET, signal.name()), "target of " + signal.name(), value, text,
                signal.amount(), signal.place()).within(AUTOSCALER);
    }

    /** What follows the number: 30 per pod is another target than 30 in all. */
    private static String unit(String text) {
        int blank = text.indexOf(' ');
        return text.endsWith("%") ? "%" : blank < 0 ? "" : text.substring(blank);
    }
}
