package dev.scalinglint.read.autoscaling;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.model.Quantity;
import dev.scalinglint.model.Signal;
import dev.scalinglint.source.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What autoscalers go by, whatever it measures (facts 2.4, 5). */
final class SignalReader {
    private static final List<String> SOURCES = List.of("resource", "containerResource", "pods", "object", "external");
    /** Settings of KEDA's triggers of which more means that it scales later; any that ends so counts. */
    private static final List<String> TARGETS =
            List.of("threshold", "targetvalue", "queuelength", "listlength", "streamlength", "messagecount",
                    "targetqueryvalue", "queryvalue", "targetlength", "targetmetricvalue", "pendingentriescount",
                    "blobcount", "subscriptionsize");
    /** Those that say otherwise when it scales. */
    private static final Set<String> OTHERS = Set.of("start", "end", "timezone", "desiredReplicas", "query");

    private final List<Signal> signals = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();

    private SignalReader() {}

    static List<Signal> ofHpa(KubeObject hpa) {
        SignalReader reader = new SignalReader();
        if (hpa.apiVersion().value().equals("autoscaling/v1")) {
            MetricReader.percent(hpa)
                    .ifPresent(percent -> reader.add("cpu", percent.text() + "%", percent, percent.place()));
            return reader.signals;
        }
        hpa.spec().mappings("metrics").forEach(reader::readMetric);
        if (hpa.spec().items("metrics").isEmpty()) {
            Located<Integer> percent = MetricReader.byDefault(hpa.placeOf("spec", "metrics"));
            reader.add("cpu", percent.text() + "%", percent, percent.place());
        }
        return reader.signals;
    }

    private void readMetric(Mapping metric) {
        for (String source : SOURCES) {
            Mapping of = metric.mapping(source);
            if (of != null) {
                Located<?> target = target(of);
                add(name(source, of), target == null ? null : text(of, target), target, MetricReader.start(metric));
            }
        }
    }

    private static String name(String source, Mapping of) {
        Located<String> name = of.text("metric", "name");
        name = name == null ? of.text("name") : name;
        name = name == null ? of.text("metricName") : name;
        String called = name == null ? "" : name.value();
        return switch (source) {
            case "resource" -> called;
            case "containerResource" -> called + " of container " + of.text("container");
            case "object" -> "Object " + called + " of " + of.text("describedObject", "kind") + " "
                    + of.text("describedObject", "name");
            default -> Character.toUpperCase(source.charAt(0)) + source.substring(1) + " " + called;
        };
    }

    private static @Nullable Located<String> target(Mapping of) {
        for (String field : List.of("averageUtilization", "averageValue", "value")) {
            Located<String> written = of.text("target", field);
            if (written != null) {
                return written;
            }
        }
        for (String field : List.of("targetAverageUtilization", "targetAverageValue", "targetValue")) {
            Located<String> written = of.text(field);
            if (written != null) {
                return written;
            }
        }
        return null;
    }

    private static String text(Mapping of, Located<?> target) {
        boolean share = of.text("target", "averageUtilization") != null || of.text("targetAverageUtilization") != null;
        boolean average = of.text("target", "averageValue") != null || of.text("targetAverageValue") != null;
        return target.text() + (share ? "%" : average ? " per pod" : " in all");
    }

    static List<Signal> ofKeda(KubeObject scaledObject) {
        SignalReader reader = new SignalReader();
        scaledObject.spec().mappings("triggers").forEach(reader::readTrigger);
        return reader.signals;
    }

    private void readTrigger(Mapping trigger) {
        Located<String> type = trigger.text("type");
        if (type == null) {
            return;
        }
        Located<String> name = trigger.text("name");
        int before = signals.size();
        String label = unique(name == null ? type.value() : type.value() + " " + name.value());
        for (Entry entry : trigger.mappingOrEmpty("metadata").entries()) {
            Located<String> value = trigger.text("metadata", entry.name());
            boolean target = isTarget(entry.name());
            if (value != null && (target || OTHERS.contains(entry.name()))) {
                signals.add(
                        new Signal(label + " " + entry.name(), value, target ? amount(value) : null, value.place()));
            }
        }
        if (signals.size() == before) {
            signals.add(new Signal(label, null, null, MetricReader.start(trigger)));
        }
    }

    private static boolean isTarget(String field) {
        String lower = field.toLowerCase(java.util.Locale.ROOT);
        return lower.equals("value") || !lower.startsWith("activation") && TARGETS.stream().anyMatch(lower::endsWith);
    }

    /** The add-on for HTTP counts requests that wait, or that come in. */
    static List<Signal> ofHttp(KubeObject http) {
        SignalReader reader = new SignalReader();
        for (String metric : List.of("concurrency", "requestRate")) {
            Located<String> target = http.spec().text("scalingMetric", metric, "targetValue");
            if (target != null) {
                reader.add(metric, target.text(), target, target.place());
            }
        }
        return reader.signals;
    }

    private void add(String name, @Nullable String text, @Nullable Located<?> target, Place place) {
        Located<String> said = text == null || target == null
                ? null
                : new Located<>(text, text, target.place(), target.defaulted());
        signals.add(new Signal(unique(name), said, target == null ? null : amount(target), place));
    }

    /** Several of one name are told apart by their order. */
    private String unique(String name) {
        int count = seen.merge(name, 1, Integer::sum);
        return count == 1 ? name : name + " #" + count;
    }

    private static @Nullable Double amount(Located<?> target) {
        Quantity quantity = Quantity.parse(target.text());
        return quantity == null ? null : quantity.value().doubleValue();
    }
}
