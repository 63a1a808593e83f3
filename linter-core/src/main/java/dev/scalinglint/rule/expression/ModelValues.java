package dev.scalinglint.rule.expression;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.model.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The model's values as expressions know them: long, double, string, boolean, list, map, and records as they are. */
public final class ModelValues {
    private ModelValues() {}

    public static @Nullable Object of(@Nullable Object value) {
        if (value instanceof Located<?> located) {
            return of(located.value());
        }
        if (value instanceof Integer number) {
            return number.longValue();
        }
        if (value instanceof Quantity quantity) {
            return quantity.value().doubleValue();
        }
        if (value instanceof Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
        if (value instanceof List<?> list) {
            return list(list);
        }
        return value instanceof Map<?, ?> map ? map(map) : value;
    }

    private static List<?> list(List<?> list) {
        if (list.isEmpty() || list.get(0) instanceof Record && !(list.get(0) instanceof Located<?>)) {
            return list;
        }
        List<Object> values = new ArrayList<>(list.size());
        for (Object item : list) {
            values.add(of(item));
        }
        return values;
    }

    private static Map<?, ?> map(Map<?, ?> map) {
        Map<Object, Object> values = new LinkedHashMap<>();
        map.forEach((key, item) -> values.put(key, of(item)));
        return values;
    }

    /** Equality as CEL has it: numbers by value, whatever their type. */
    static boolean equal(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Number a && right instanceof Number b) {
            return a instanceof Long && b instanceof Long
                    ? a.longValue() == b.longValue()
                    : a.doubleValue() == b.doubleValue();
        }
        if (left instanceof List<?> a && right instanceof List<?> b) {
            return a.size() == b.size() && allEqual(a, b);
        }
        return Objects.equals(left, right);
    }

    private static boolean allEqual(List<?> left, List<?> right) {
        for (int i = 0; i < left.size(); i++) {
            if (!equal(left.get(i), right.get(i))) {
                return false;
            }
        }
        return true;
    }
}
