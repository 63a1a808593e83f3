package dev.scalinglint.rule.expression;

import org.jspecify.annotations.Nullable;

/**
 * Arithmetic and comparison of whole numbers (which must not overflow), of doubles and of booleans; {@link Term#NONE}
 * where the arguments do not fit.
 */
final class NumberOperations {
    private NumberOperations() {}

    static @Nullable Object call(String function, @Nullable Object first, @Nullable Object second)
            throws EvaluationException {
        switch (function) {
            case "dyn" :
                return first;
            case "string" :
                return first == null ? Term.NONE : String.valueOf(first);
            case "!_" :
                return first instanceof Boolean truth ? !truth : Term.NONE;
            case "_<_", "_<=_", "_>_", "_>=_" :
                return ordered(function, first, second);
            default :
        }
        if (first instanceof Long a && (second == null || second instanceof Long)) {
            try {
                return whole(function, a, second == null ? 0 : (Long) second);
            } catch (ArithmeticException e) {
                throw new EvaluationException(String.valueOf(e.getMessage()));
            }
        }
        if (first instanceof Number a && (second == null || second instanceof Number)) {
            return real(function, a.doubleValue(), second == null ? 0 : ((Number) second).doubleValue());
        }
        return Term.NONE;
    }

    /** Whether two values of one kind stand in an order; nothing is ordered with NaN. */
    static Object ordered(String comparison, @Nullable Object first, @Nullable Object second) {
        int order = order(first, second);
        return order == UNLIKE ? Term.NONE : order != UNORDERED && switch (comparison) {
            case "_<_" -> order < 0;
            case "_<=_" -> order <= 0;
            case "_>_" -> order > 0;
            default -> order >= 0;
        };
    }

    private static final int UNORDERED = 2;
    private static final int UNLIKE = 3;

    private static int order(@Nullable Object first, @Nullable Object second) {
        if (first instanceof Long a && second instanceof Long b) {
            return Long.compare(a, b);
        }
        if (first instanceof Number x && second instanceof Number y) {
            double a = x.doubleValue();
            double b = y.doubleValue();
            return a < b ? -1 : a > b ? 1 : a == b ? 0 : UNORDERED;
        }
        if (first instanceof String a && second instanceof String b) {
            return Integer.signum(a.compareTo(b));
        }
        if (first instanceof Boolean a && second instanceof Boolean b) {
            return a.compareTo(b);
        }
        return UNLIKE;
    }

    private static Object whole(String function, long a, long b) throws EvaluationException {
        return switch (function) {
            case "_+_" -> Math.addExact(a, b);
            case "_-_" -> Math.subtractExact(a, b);
            case "_*_" -> Math.multiplyExact(a, b);
            case "_/_" -> a == Long.MIN_VALUE && b == -1 ? Math.negateExact(a) : a / b;
            case "_%_" -> a % b;
            case "-_" -> Math.negateExact(a);
            case "int" -> a;
            case "double" -> (double) a;
            case "math.@max" -> Math.max(a, b);
            case "math.@min" -> Math.min(a, b);
            case "math.abs" -> a < 0 ? Math.negateExact(a) : a;
            case "math.sign" -> (long) Long.signum(a);
            default -> real(function, (double) a, (double) b);
        };
    }

    private static Object real(String function, double a, double b) throws EvaluationException {
        return switch (function) {
            case "_+_" -> a + b;
            case "_-_" -> a - b;
            case "_*_" -> a * b;
            case "_/_" -> a / b;
            case "-_" -> -a;
            case "int" -> toLong(a);
            case "double" -> a;
            case "math.@max" -> Math.max(a, b);
            case "math.@min" -> Math.min(a, b);
            case "math.abs" -> Math.abs(a);
            case "math.sign" -> Math.signum(a);
            case "math.ceil" -> Math.ceil(a);
            case "math.floor" -> Math.floor(a);
            case "math.trunc" -> a < 0 ? Math.ceil(a) : Math.floor(a);
            case "math.round" -> a < 0 ? -Math.floor(-a + 0.5) : Math.floor(a + 0.5);
            case "math.isNaN" -> Double.isNaN(a);
            case "math.isInf" -> Double.isInfinite(a);
            case "math.isFinite" -> Double.isFinite(a);
            case "math.sqrt" -> Math.sqrt(a);
            default -> Term.NONE;
        };
    }

    private static long toLong(double number) throws EvaluationException {
        if (!(number > Long.MIN_VALUE && number < Long.MAX_VALUE)) {
            throw new EvaluationException(number + " is no whole number");
        }
        return (long) number;
    }
}
