package dev.scalinglint.model;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.Placed;
import java.util.List;
import java.util.Map;

/**
 * A label selector. What an empty or absent one means differs by its owner: ask the owner.
 *
 * @param labels      equalities
 * @param expressions set-based requirements
 * @param place       the selector, or its owner's spec when absent
 * @param written     whether it is there at all
 */
public record Selector(Map<String, Located<String>> labels, List<Requirement> expressions, Place place, boolean written)
        implements
            Placed {

    /**
     * One of {@code matchExpressions}.
     *
     * @param key      of the label
     * @param operator {@code In}, {@code NotIn}, {@code Exists} or {@code DoesNotExist}, as written
     * @param values   what the label is compared with; empty for the last two
     */
    public record Requirement(String key, String operator, List<String> values) {
        boolean accepts(Map<String, Located<String>> podLabels) {
            Located<String> label = podLabels.get(key);
            return switch (operator) {
                case "In" -> label != null && values.contains(label.value());
                case "NotIn" -> label == null || !values.contains(label.value());
                case "Exists" -> label != null;
                case "DoesNotExist" -> label == null;
                default -> false;
            };
        }
    }

    public boolean empty() {
        return labels.isEmpty() && expressions.isEmpty();
    }

    /** Whether pods with these labels are selected; an empty selector accepts all. */
    public boolean accepts(Map<String, Located<String>> podLabels) {
        for (Map.Entry<String, Located<String>> wanted : labels.entrySet()) {
            Located<String> label = podLabels.get(wanted.getKey());
            if (label == null || !label.value().equals(wanted.getValue().value())) {
                return false;
            }
        }
        return expressions.stream().allMatch(requirement -> requirement.accepts(podLabels));
    }
}
