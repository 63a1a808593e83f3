package dev.scalinglint.read.admission.apiserver;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Scalars;
import dev.scalinglint.read.admission.ApiNames;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Label selectors. */
final class SelectorObjections {
    static final KnownFields KNOWN =
            KnownFields.of("matchLabels").with("matchExpressions", KnownFields.of("key operator values"));

    private SelectorObjections() {}

    static void check(@Nullable ObjectPart selector) {
        if (selector == null) {
            return;
        }
        Mapping labels = selector.mapping().mappingOrEmpty("matchLabels");
        for (Entry label : labels.entries()) {
            key(selector, label.name(), label.key());
            value(selector, label.value());
        }
        selector.parts("matchExpressions").forEach(SelectorObjections::requirement);
    }

    /** Refuses a selector without a wish, and labels of the template that it does not select. */
    static void match(ObjectPart spec) {
        ObjectPart selector = spec.part("selector");
        if (selector != null && selector.mapping().mappingOrEmpty("matchLabels").entries().isEmpty()
                && selector.mapping().items("matchExpressions").isEmpty()) {
            spec.refuse("selector", "is empty: a workload has to know its own pods");
        }
        Mapping wanted = spec.mapping().mapping("selector", "matchLabels");
        Mapping labels = spec.mapping().mapping("template", "metadata", "labels");
        if (wanted == null || labels == null) {
            return;
        }
        for (Entry label : wanted.entries()) {
            Scalar own = labels.scalar(label.name());
            if (label.value() instanceof Scalar value && !Scalars.isPlaceholder(value.text())
                    && !Scalars.isPlaceholder(label.name())
                    && (own == null || !Scalars.isPlaceholder(own.text()) && !own.text().equals(value.text()))) {
                spec.say(label.key().place(), "selector asks for " + label.name() + ": " + value.text()
                        + ", and template.metadata.labels has "
                        + (own == null ? "no " + label.name() : label.name() + ": " + own.text()));
            }
        }
    }

    private static void requirement(ObjectPart requirement) {
        MetricObjections.required(requirement, "operator", List.of("In", "NotIn", "Exists", "DoesNotExist"));
        String operator = requirement.text("operator");
        List<Node> values = requirement.mapping().items("values");
        boolean among = "In".equals(operator) || "NotIn".equals(operator);
        if (among && values.isEmpty()) {
            requirement.refuse("values", "is empty, which operator " + operator + " has to choose from");
        } else if (("Exists".equals(operator) || "DoesNotExist".equals(operator)) && !values.isEmpty()) {
            requirement.refuse("values", "does not go with operator " + operator);
        }
        Scalar key = requirement.mapping().scalar("key");
        if (key != null) {
            key(requirement, key.text(), key);
        } else if (!requirement.has("key")) {
            requirement.refuse("key", "is absent");
        }
        values.forEach(value -> value(requirement, value));
    }

    private static void key(ObjectPart part, String name, Scalar at) {
        if (!Scalars.isPlaceholder(name) && !ApiNames.isQualified(name)) {
            part.say(at.place(), "'" + name + "' in " + part.path() + " can be no label's key");
        }
    }

    private static void value(ObjectPart part, Node value) {
        if (value instanceof Scalar scalar && !scalar.isNull() && !Scalars.isPlaceholder(scalar.text())
                && !ApiNames.isLabelValue(scalar.text())) {
            part.say(scalar.place(), "'" + scalar.text() + "' in " + part.path()
                    + " can be no label's value: at most 63 letters, digits, - _ . between letters or digits");
        }
    }
}
