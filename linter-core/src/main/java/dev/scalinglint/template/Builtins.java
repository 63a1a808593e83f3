package dev.scalinglint.template;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The functions of Go's templates themselves. */
final class Builtins {
    private Builtins() {}

    static @Nullable Object call(String name, Arguments given) {
        return switch (name) {
            case "not" -> !Values.isTrue(given.any(0));
            case "index" -> index(given);
            case "len" -> length(given);
            case "print" -> print(given.from(0), false);
            case "println" -> print(given.from(0), true) + "\n";
            case "printf" -> Printf.format(given.text(0), given.from(1));
            case "eq" -> equal(given);
            case "ne" -> !Comparison.equal(given.any(0), given.any(1));
            case "lt" -> Comparison.less(given.any(0), given.any(1));
            case "le" -> Comparison.less(given.any(0), given.any(1)) || Comparison.equal(given.any(0), given.any(1));
            case "gt" -> !Comparison.less(given.any(0), given.any(1)) && !Comparison.equal(given.any(0), given.any(1));
            case "ge" -> !Comparison.less(given.any(0), given.any(1));
            default -> throw new NotKnownException(-1, "the function " + name + " is not evaluated");
        };
    }

    private static boolean equal(Arguments given) {
        if (given.size() < 2) {
            throw new RefusedException("missing argument for comparison");
        }
        for (int i = 1; i < given.size(); i++) {
            if (Comparison.equal(given.any(0), given.any(i))) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Object index(Arguments given) {
        Object of = given.raw(0);
        for (Object key : given.from(1)) {
            Object plain = Values.known(of);
            Object at = Values.known(key);
            if (plain instanceof Map<?, ?> map) {
                if (!(at instanceof String)) {
                    throw new RefusedException("value has type " + Values.type(at) + "; should be string");
                }
                of = map.containsKey(at) ? map.get(at) : map instanceof Open open ? open.missing()
                        : map instanceof Texts ? "" : null;
            } else if (plain instanceof Collection<?> || plain instanceof String) {
                of = item(plain, at);
            } else {
                throw new RefusedException(plain == null || plain == Values.MISSING ? "index of untyped nil"
                        : "can't index item of type " + Values.type(plain));
            }
        }
        return of;
    }

    private static @Nullable Object item(Object of, @Nullable Object at) {
        if (!(at instanceof Integer || at instanceof Long)) {
            throw new RefusedException("cannot index slice/array with type " + Values.type(at));
        }
        if (of instanceof String) {
            throw new NotKnownException(-1, "the bytes of a text are not looked at");
        }
        List<?> list = (List<?>) Values.ordered((Collection<?>) of);
        long index = ((Number) at).longValue();
        if (index < 0 || index >= list.size()) {
            throw new RefusedException("index out of range: " + index);
        }
        return list.get((int) index);
    }

    private static int length(Arguments given) {
        Object of = given.any(0);
        if (of instanceof String) {
            return given.ascii(0).length();
        } else if (of instanceof Map<?, ?> map) {
            return map.size();
        } else if (of instanceof Collection<?> list) {
            return list.size();
        }
        throw new RefusedException("len of " + (of == null ? "nil pointer" : "type " + Values.type(of)));
    }

    /** Blanks stand between operands of which none is a text, or between all. */
    private static String print(List<?> operands, boolean always) {
        if (always) {
            return operands.stream().map(Values::text).collect(Collectors.joining(" "));
        }
        StringBuilder result = new StringBuilder();
        boolean textBefore = true;
        for (Object operand : operands) {
            boolean text = Values.known(operand) instanceof String;
            result.append(textBefore || text ? "" : " ").append(Values.text(operand));
            textBefore = text;
        }
        return result.toString();
    }
}
