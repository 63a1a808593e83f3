package dev.scalinglint.template;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code eq} and {@code lt}: numbers of two kinds cannot be compared, which surprises whoever compares a parameter with
 * 1.
 */
final class CompareFunctions {
    private CompareFunctions() {}

    static boolean equal(@Nullable Object one, @Nullable Object other) {
        if (one == null || other == null) {
            return one == other;
        }
        if (one instanceof Map || one instanceof Collection || other instanceof Map || other instanceof Collection) {
            throw new RefusedException("non-comparable type "
                    + GoValues.type(one instanceof Map || one instanceof Collection ? one : other));
        }
        checkSame(one, other);
        return isWhole(one) ? ((Number) one).longValue() == ((Number) other).longValue() : one.equals(other);
    }

    static boolean less(@Nullable Object one, @Nullable Object other) {
        if (one == null || other == null || !(one instanceof Number || one instanceof String)) {
            throw new RefusedException("invalid type for comparison");
        }
        checkSame(one, other);
        if (one instanceof String text) {
            return compare(text, (String) other) < 0;
        }
        return isWhole(one) ? ((Number) one).longValue() < ((Number) other).longValue() : (Double) one < (Double) other;
    }

    /** By code points, which is the order of UTF-8's bytes too. */
    static int compare(String one, String other) {
        return Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());
    }

    private static boolean isWhole(Object value) {
        return value instanceof Integer || value instanceof Long;
    }

    private static void checkSame(Object one, Object other) {
        boolean same = isWhole(one) ? isWhole(other) : one.getClass() == other.getClass();
        if (!same) {
            throw new RefusedException("incompatible types for comparison: " + GoValues.type(one) + " and "
                    + GoValues.type(other)
                    + (one instanceof Double || other instanceof Double
                            ? " (numbers of a parameter are floats: compare with 1.0)"
                            : ""));
        }
    }
}
