package dev.scalinglint.template;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Values as Go's templates see them: {@link String}, {@link Boolean}, the numbers of {@link GoNumbers}, {@link List},
 * {@link Map} with texts for keys, null, and {@link #MISSING}.
 */
final class GoValues {
    /** What there is where a parameter is missing: unlike null it may have fields, which are missing too. */
    static final Object MISSING = new Object();

    private GoValues() {}

    /** A value without the place it came from. */
    static @Nullable Object plain(@Nullable Object value) {
        return value instanceof Sourced sourced ? sourced.value() : value;
    }

    /** The value, which must be known and in an order that is certain. */
    static @Nullable Object known(@Nullable Object value) {
        Object plain = plain(value);
        if (plain instanceof UnknownValue unknown) {
            throw new NotKnownException(-1, unknown.why());
        }
        return plain;
    }

    static boolean isTrue(@Nullable Object value) {
        Object plain = known(value);
        if (plain instanceof Boolean truth) {
            return truth;
        } else if (plain instanceof Number number) {
            return number.doubleValue() != 0;
        } else if (plain instanceof String text) {
            return !text.isEmpty();
        } else if (plain instanceof Map<?, ?> map) {
            return !map.isEmpty();
        }
        return plain instanceof Collection<?> list && !list.isEmpty();
    }

    /** As {@code %v} prints it. */
    static String text(@Nullable Object value) {
        StringBuilder text = new StringBuilder();
        append(known(value), text);
        return text.toString();
    }

    private static void append(@Nullable Object value, StringBuilder text) {
        Object plain = known(value);
        if (plain == null || plain == MISSING) {
            text.append("<nil>");
        } else if (plain instanceof Double real) {
            text.append(GoNumbers.text(real));
        } else if (plain instanceof Map<?, ?> map) {
            text.append("map[");
            String before = "";
            for (var entry : new TreeMap<>(map).entrySet()) {
                text.append(before).append(entry.getKey()).append(':');
                append(entry.getValue(), text);
                before = " ";
            }
            text.append(']');
        } else if (plain instanceof Collection<?> list) {
            text.append('[');
            String before = "";
            for (Object item : ordered(list)) {
                text.append(before);
                append(item, text);
                before = " ";
            }
            text.append(']');
        } else {
            text.append(plain);
        }
    }

    /** A list whose order Go does not leave to chance. */
    static Collection<?> ordered(Collection<?> list) {
        if (list instanceof Shuffled && list.size() > 1) {
            throw new NotKnownException(-1, "the order of a map's keys is left to chance");
        }
        return list;
    }

    /** As {@code %T} names its kind in messages. */
    static String type(@Nullable Object value) {
        Object plain = plain(value);
        if (plain == null || plain == MISSING) {
            return "nil";
        } else if (plain instanceof String) {
            return "string";
        } else if (plain instanceof Boolean) {
            return "bool";
        } else if (plain instanceof Integer) {
            return "int";
        } else if (plain instanceof Long) {
            return "int64";
        } else if (plain instanceof Double) {
            return "float64";
        }
        return plain instanceof Map ? "map" : "list";
    }

    /** Whether two are deeply equal in Go, where numbers of two types never are. */
    static boolean equal(@Nullable Object one, @Nullable Object other) {
        Object left = known(one);
        Object right = known(other);
        if (left instanceof List<?> a && right instanceof List<?> b) {
            boolean same = a.size() == b.size();
            for (int i = 0; same && i < a.size(); i++) {
                same = equal(a.get(i), b.get(i));
            }
            return same;
        } else if (left instanceof Map<?, ?> a && right instanceof Map<?, ?> b) {
            return a.keySet().equals(b.keySet()) && a.keySet().stream().allMatch(key -> equal(a.get(key), b.get(key)));
        }
        return left == null || left == MISSING ? right == null || right == MISSING : left.equals(right);
    }
}
