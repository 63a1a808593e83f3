package dev.scalinglint.rule.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Arguments that an operation cannot take, in the words of who writes expressions. */
final class Misfit {
    private Misfit() {}

    static EvaluationException of(String function, List<Object> arguments, int position) {
        List<String> types = new ArrayList<>();
        arguments.forEach(argument -> types.add(type(argument)));
        return new EvaluationException("'" + written(function) + "' cannot take " + listed(types), position);
    }

    /** An operation as people write it. */
    private static String written(String function) {
        return switch (function) {
            case "_[_]" -> "[]";
            case "@in" -> "in";
            case "math.@max" -> "math.greatest";
            case "math.@min" -> "math.least";
            default -> function.replace("_", "");
        };
    }

    static String type(@Nullable Object value) {
        return value == null
                ? "null"
                : value instanceof String
                        ? "a string"
                        : value instanceof Long
                                ? "an int"
                                : value instanceof Double
                                        ? "a double"
                                        : value instanceof Boolean
                                                ? "a bool"
                                                : value instanceof List
                                                        ? "a list"
                                                        : value instanceof Map
                                                                ? "a map"
                                                                : "a " + value.getClass().getSimpleName();
    }

    private static String listed(List<String> types) {
        int last = types.size() - 1;
        return last < 1
                ? String.join("", types)
                : String.join(", ", types.subList(0, last)) + " and " + types.get(last);
    }
}
