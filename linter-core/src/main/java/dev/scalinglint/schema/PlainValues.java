package dev.scalinglint.schema;

import dev.scalinglint.finding.Severity;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Sequence;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Nodes to plain values, for settings. */
public final class PlainValues {
    private PlainValues() {}

    /** Long, Double, Boolean, String, List or Map; null for an absent node or a YAML null. */
    public static @Nullable Object value(@Nullable Node node) {
        if (node instanceof Mapping mapping) {
            return map(mapping);
        }
        if (node instanceof Sequence sequence) {
            return sequence.items().stream().map(PlainValues::value).toList();
        }
        return node instanceof Scalar scalar ? scalar(scalar) : null;
    }

    /** Its values by key, likewise. */
    public static Map<String, Object> map(Mapping mapping) {
        Map<String, Object> map = new LinkedHashMap<>();
        mapping.entries().forEach(entry -> map.put(entry.name(), value(entry.value())));
        return map;
    }

    private static @Nullable Object scalar(Scalar scalar) {
        try {
            return switch (scalar.type()) {
                case NULL -> null;
                case BOOLEAN -> Boolean.valueOf(scalar.text());
                case INTEGER -> Long.valueOf(scalar.text());
                case FLOAT -> Double.valueOf(scalar.text());
                default -> scalar.text();
            };
        } catch (NumberFormatException e) {
            return scalar.text();
        }
    }

    /** The severity a validated scalar says; null for {@code off} (which YAML may read as false). */
    public static @Nullable Severity severity(Scalar scalar) {
        String text = scalar.text().toLowerCase(Locale.ROOT);
        return text.equals("off") || text.equals("false") ? null : Severity.valueOf(text.toUpperCase(Locale.ROOT));
    }
}
