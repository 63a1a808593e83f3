package dev.scalinglint.template;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sprig's functions over numbers, which take anything for one. */
final class NumberFunctions {
    private static final int LONGEST = 10_000;

    private NumberFunctions() {}

    static @Nullable Object call(String name, FunctionArguments given) {
        return switch (name) {
            case "atoi" -> atoi(given.text(0));
            case "int" -> (int) whole(given.any(0));
            case "int64" -> whole(given.any(0));
            case "float64" -> real(given.any(0));
            case "add1" -> whole(given.any(0)) + 1;
            case "ceil" -> Math.ceil(real(given.any(0)));
            case "floor" -> Math.floor(real(given.any(0)));
            case "round" -> round(given);
            case "until" -> steps(0, given.integer(0), given.integer(0) < 0 ? -1 : 1);
            case "untilStep" -> steps(given.integer(0), given.integer(1), given.integer(2));
            case "seq" -> sequence(given);
            default -> folded(name, given);
        };
    }

    private static long folded(String name, FunctionArguments given) {
        long value = given.size() == 0 ? 0 : whole(given.any(0));
        for (int i = 1; i < given.size(); i++) {
            long next = whole(given.any(i));
            if (next == 0 && (name.equals("div") || name.equals("mod"))) {
                throw new RefusedException("integer divide by zero");
            }
            value = switch (name) {
                case "add" -> value + next;
                case "sub" -> value - next;
                case "mul" -> value * next;
                case "div" -> value / next;
                case "mod" -> value % next;
                case "max", "biggest" -> Math.max(value, next);
                default -> Math.min(value, next);
            };
        }
        return value;
    }

    /** What {@code toInt64} makes of it: 0 where it can make nothing of it. */
    private static long whole(@Nullable Object value) {
        if (value instanceof Number number) {
            return number.longValue();
        } else if (value instanceof Boolean truth) {
            return truth ? 1 : 0;
        } else if (value instanceof String text) {
            Long whole = GoNumbers.whole(text.replaceFirst("^([^.]*)\\.0*$", "$1"));
            if (whole == null && text.indexOf('_') >= 0) {
                throw new NotKnownException(-1, "a number with an underscore");
            }
            return whole == null ? 0 : whole;
        }
        return 0;
    }

    private static double real(@Nullable Object value) {
        if (value instanceof String text) {
            Double real = GoNumbers.real(text);
            return real == null ? 0 : real;
        }
        return value instanceof Number number ? number.doubleValue() : Boolean.TRUE.equals(value) ? 1 : 0;
    }

    private static int atoi(String text) {
        if (!text.matches("[+-]?\\d{1,18}")) {
            return 0;
        }
        long value = Long.parseLong(text);
        if (value != (int) value) {
            throw new NotKnownException(-1, "a number beyond 32 bits");
        }
        return (int) value;
    }

    private static double round(FunctionArguments given) {
        double on = given.size() > 2 && given.any(2) instanceof Double least ? least : 0.5;
        double power = Math.pow(10, given.integer(1));
        double digits = power * real(given.any(0));
        double fraction = digits - (digits < 0 ? Math.ceil(digits) : Math.floor(digits));
        return (fraction >= on ? Math.ceil(digits) : Math.floor(digits)) / power;
    }

    private static List<Integer> steps(int start, int stop, int step) {
        List<Integer> numbers = new ArrayList<>();
        if (step == 0 || stop < start != step < 0) {
            return numbers;
        }
        for (long i = start; step < 0 ? i > stop : i < stop; i += step) {
            if (numbers.size() == LONGEST) {
                throw NotKnownException.limit(-1, "it counts beyond " + LONGEST);
            }
            numbers.add((int) i);
        }
        return numbers;
    }

    private static String sequence(FunctionArguments given) {
        if (given.size() == 0 || given.size() > 3) {
            return "";
        }
        int start = given.size() == 1 ? 1 : given.integer(0);
        int end = given.integer(given.size() - 1);
        int direction = end < start ? -1 : 1;
        int step = given.size() == 3 ? given.integer(1) : direction;
        if (direction < 0 && step > 0) {
            return "";
        }
        return steps(start, end + direction, step).stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
