package dev.scalinglint.read.admission.apiserver;

import dev.scalinglint.model.Quantity;
import dev.scalinglint.read.admission.ApiNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One entry of {@code metrics}. */
final class MetricObjections {
    /** Sources by the type that asks for them, in the order in which the API server looks at them. */
    private static final Map<String, String> SOURCES = new LinkedHashMap<>();
    private static final List<String> TARGETS = List.of("Utilization", "Value", "AverageValue");

    private static final KnownFields SELECTOR = KnownFields.of("matchLabels")
            .with("matchExpressions", KnownFields.of("key operator values"));
    private static final KnownFields TARGET = KnownFields.of("type value averageValue averageUtilization");
    private static final KnownFields IDENTIFIER = KnownFields.of("name").with("selector", SELECTOR);
    private static final KnownFields KNOWN = KnownFields.of("type")
            .with("object",
                    KnownFields.of("describedObject").with("describedObject", KnownFields.of("apiVersion kind name"))
                            .with("target", TARGET).with("metric", IDENTIFIER))
            .with("pods", KnownFields.of("metric").with("metric", IDENTIFIER).with("target", TARGET))
            .with("external", KnownFields.of("metric").with("metric", IDENTIFIER).with("target", TARGET))
            .with("resource", KnownFields.of("name").with("target", TARGET))
            .with("containerResource", KnownFields.of("name container").with("target", TARGET));

    static {
        SOURCES.put("Object", "object");
        SOURCES.put("External", "external");
        SOURCES.put("Pods", "pods");
        SOURCES.put("Resource", "resource");
        SOURCES.put("ContainerResource", "containerResource");
    }

    private MetricObjections() {}

    static void check(ObjectPart metric) {
        if (!KNOWN.check(metric, "autoscaling/v2")) {
            return;
        }
        required(metric, "type", List.copyOf(SOURCES.keySet()));
        String type = metric.text("type");
        String wanted = type == null ? null : SOURCES.get(type);
        List<String> present = new ArrayList<>(1);
        for (String source : SOURCES.values()) {
            if (metric.part(source) != null) {
                present.add(source);
                source(metric.partOrEmpty(source), source);
            }
        }
        if (wanted != null && !present.contains(wanted)) {
            metric.refuse(wanted, "is absent, which type " + type + " asks for");
        }
        for (String source : present) {
            if (wanted != null && !source.equals(wanted)) {
                metric.say(metric.mapping().placeOf(source), metric.pathOf(source) + " does not go with type " + type);
            }
        }
    }

    private static void source(ObjectPart source, String name) {
        switch (name) {
            case "resource" -> resourceName(source);
            case "containerResource" -> {
                resourceName(source);
                container(source);
            }
            default -> metricName(source.partOrEmpty("metric"));
        }
        if (name.equals("object")) {
            described(source.partOrEmpty("describedObject"));
        }
        target(source.partOrEmpty("target"), name);
    }

    private static void resourceName(ObjectPart source) {
        String text = source.text("name");
        if (text != null && text.isEmpty()) {
            source.refuse("name", "is absent: a resource such as cpu");
        } else if (text != null && source.path().endsWith("containerResource") && !ResourceNames.isOfContainers(text)) {
            source.refuse("name", "is '" + text
                    + "', which is no resource of a container: cpu, memory, ephemeral-storage, or an extended one");
        }
    }

    private static void container(ObjectPart source) {
        String text = source.text("container");
        if (text != null && text.isEmpty()) {
            source.refuse("container", "is absent");
        } else if (text != null && !ApiNames.isDnsLabel(text)) {
            source.refuse("container", "is '" + text + "', which can be no container's name");
        }
    }

    private static void metricName(ObjectPart metric) {
        String text = metric.text("name");
        if (text != null && text.isEmpty()) {
            metric.refuse("name", "is absent");
        } else if (text != null && !ApiNames.isPathSegment(text)) {
            metric.refuse("name", "is '" + text
                    + "', which can be no metric's name: it may not be . or .. and holds no / or %");
        }
    }

    private static void described(ObjectPart described) {
        AutoscalerObjections.reference(described);
        String version = described.text("apiVersion");
        if (version != null && version.chars().filter(c -> c == '/').count() > 1) {
            described.refuse("apiVersion", "is '" + version + "' and must be group/version");
        }
    }

    private static void target(ObjectPart target, String source) {
        required(target, "type", TARGETS);
        boolean share = source.equals("resource") || source.equals("containerResource");
        for (String field : List.of("value", "averageValue")) {
            amount(target, field);
        }
        target.atLeast("averageUtilization", 1);
        boolean average = target.has("averageValue");
        if (share && !average && !target.has("averageUtilization")) {
            target.refuse("averageUtilization", "is absent, and so is averageValue: one of them is the target");
        } else if (share && average && target.has("averageUtilization")) {
            target.refuse("averageValue", "and averageUtilization are both set: only one can be the target");
        } else if (!share && !average && (source.equals("pods") || !target.has("value"))) {
            target.refuse("averageValue", "is absent" + (source.equals("pods")
                    ? ""
                    : ", and so is value: one of them is the target"));
        } else if (source.equals("external") && average && target.has("value")) {
            target.refuse("value", "and averageValue are both set: only one can be the target");
        }
    }

    private static void amount(ObjectPart target, String field) {
        String text = target.text(field);
        if (text == null || !target.has(field)) {
            return;
        }
        Quantity quantity = Quantity.parse(text);
        if (quantity == null) {
            target.refuse(field, "is '" + text + "' and must be a quantity such as 10 or 500m");
        } else if (quantity.value().signum() <= 0) {
            target.refuse(field, "is " + text + " and must be above 0");
        }
    }

    /** Refuses absence and any other value. */
    static void required(ObjectPart part, String key, List<String> allowed) {
        String value = part.text(key);
        if (value != null && value.isEmpty()) {
            part.refuse(key, "is absent and must be one of " + String.join(", ", allowed));
        } else {
            part.oneOf(key, allowed);
        }
    }
}
