package dev.scalinglint.template;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The functions of Go's templates themselves. */
final class Builtins {
    private Builtins() {}

    static @Nullable Object call(String name, FunctionArguments given) {
        return switch (name) {
            case "not" -> !GoValues.isTrue(given.any(0));
            case "index" -> index(given);
            case "len" -> length(given);
            case "print" -> print(given.from(0), false);
            case "println" -> print(given.from(0), true) + "\n";
            case "printf" -> Printf.format(given.text(0), given.from(1));
            case "eq" -> equal(given);
            case "ne" -> !CompareFunctions.equal(given.any(0), given.any(1));
            case "lt" -> CompareFunctions.less(given.any(0), given.any(1));
            case "le" ->
                CompareFunctions.less(given.any(0), given.any(1)) || CompareFunctions.equal(given.any(0), given.any(1));
            case "gt" -> !CompareFunctions.less(given.any(0), given.any(1))
                    && !CompareFunctions.equal(given.any(0), given.any(1));
            case "ge" -> !CompareFunctions.less(given.any(0), given.any(1));
            default -> throw new NotKnownException(-1, "the function " + name + " is not evaluated");
        };
    }

    private static boolean equal(FunctionArguments given) {
        if (given.size() < 2) {
            throw new RefusedException("missing argument for comparison");
        }
        for (int i = 1; i < given.size(); i++) {
            if (CompareFunctions.equal(given.any(0), given.any(i))) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Object index(FunctionArguments given) {
        Object of = given.raw(0);
        for (Object key : given.from(1)) {
            Object plain = GoValues.known(of);
            Object at = GoValues.known(key);
            if (plain instanceof Map<?, ?> map) {
                if (!(at instanceof String)) {
                    throw new RefusedException("value has type " + GoValues.type(at) + "; should be string");
                }
                of = map.containsKey(at)
                        ? map.get(at)
                        : map instanceof OpenMap open
                                ? open.missing()
                                : map instanceof TextMap ? "" : null;
            } else if (plain instanceof Collection<?> || plain instanceof String) {
                of = item(plain, at);
            } else {
                throw new RefusedException(plain == null || plain == GoValues.MISSING
                        ? "index of untyped nil"
                        : "can't index item of type " + GoValues.type(plain));
            }
        }
        return of;
    }

    private static @Nullable Object item(Object of, @Nullable Object at) {
        if (!(at instanceof Integer || at instanceof Long)) {
            throw new RefusedException("cannot index slice/array with type " + GoValues.type(at));
        }
        if (of instanceof String) {
            throw new NotKnownException(-1, "the bytes of a text are not looked at");
        }
        List<?> list = (List<?>) GoValues.ordered((Collection<?>) of);
        long index = ((Number) at).longValue();
        if (index < 0 || index >= list.size()) {
            throw new RefusedException("index out of range: " + index);
        }
        return list.get((int) index);
    }

    private static int length(FunctionArguments given) {
        Object of = given.any(0);
        if (of instanceof String) {
            return given.ascii(0).length();
        } else if (of instanceof Map<?, ?> map) {
            return map.size();
        } else if (of instanceof Collection<?> list) {
            return list.size();
        }
        throw new RefusedException("len of " + (of == null ? "nil pointer" : "type " + GoValues.type(of)));
    }

    /** Blanks stand between operands of which none is a text, or between all. */
    private static String print(List<?> operands, boolean always) {
        if (always) {
            return operands.stream().map(GoValues::text).collect(Collectors.joining(" "));
        }
        StringBuilder result = new StringBuilder();
        boolean textBefore = true;
        for (Object operand : operands) {
            boolean text = GoValues.known(operand) instanceof String;
            result.append(textBefore || text ? "" : " ").append(GoValues.text(operand));
            textBefore = text;
        }
        return result.toString();
    }
}
