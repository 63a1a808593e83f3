package dev.scalinglint.tree.argocd;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Sequence;
import dev.scalinglint.template.Sourced;
import dev.scalinglint.template.UnknownValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Elements and parameter files as an ApplicationSet reads them: YAML 1.1 made JSON, so all numbers are floats and a key
 * {@code n} is {@code false}.
 */
final class Parameters {
    private Parameters() {}

    static Map<String, Object> of(Mapping mapping) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Entry entry : mapping.entries()) {
            values.put(name(entry.key()), value(entry.value()));
        }
        return values;
    }

    /** The name that a key comes to: {@code y}, {@code n}, {@code on} and the like are booleans. */
    static String name(Scalar key) {
        return key.type() == Scalar.Type.BOOLEAN ? String.valueOf(isTrue(key.text())) : key.text();
    }

    private static @Nullable Object value(Node node) {
        if (node instanceof Mapping mapping) {
            return of(mapping);
        } else if (node instanceof Sequence sequence) {
            List<Object> items = new ArrayList<>();
            sequence.items().forEach(item -> items.add(value(item)));
            return items;
        }
        Scalar scalar = (Scalar) node;
        Object value = switch (scalar.type()) {
            case STRING, TIMESTAMP -> scalar.text();
            case BOOLEAN -> isTrue(scalar.text());
            case INTEGER, FLOAT -> number(scalar.text());
            case NULL -> null;
        };
        return value == null || value instanceof UnknownValue ? value : new Sourced(value, scalar.place());
    }

    private static boolean isTrue(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on", "y" -> true;
            default -> false;
        };
    }

    private static Object number(String text) {
        String digits = text.replace("_", "");
        boolean octal = digits.matches("[+-]?0\\d+");
        try {
            return octal
                    ? (Object) (double) Long.parseLong(digits, 8)
                    : digits.matches("[-+.\\deE]+")
                            ? (Object) Double.valueOf(digits)
                            : unreadable(text);
        } catch (NumberFormatException e) {
            return unreadable(text);
        }
    }

    private static UnknownValue unreadable(String text) {
        return new UnknownValue("the number " + text + " is not read");
    }

    /** What selectors see: texts, nested ones under names joined by dots. */
    static Map<String, Object> flat(Map<String, Object> values) {
        Map<String, Object> flat = new LinkedHashMap<>();
        flatten("", values, flat);
        return flat;
    }

    private static void flatten(String prefix, Map<?, ?> values, Map<String, Object> flat) {
        values.forEach((name, value) -> put(prefix + name, value, flat));
    }

    private static void put(String name, @Nullable Object given, Map<String, Object> flat) {
        Object value = given instanceof Sourced sourced ? sourced.value() : given;
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            flatten(name + ".", map, flat);
        } else if (value instanceof List<?> list && !list.isEmpty()) {
            for (int i = 0; i < list.size(); i++) {
                put(name + "." + i, list.get(i), flat);
            }
        } else if (!(value instanceof UnknownValue)) {
            flat.put(name, Sourced.withText(given));
        }
    }
}
