package dev.scalinglint.rule.expression;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A function or operator that needs all of its arguments; a method's receiver is the first.
 *
 * @param position where it is written
 */
record Call(String function, List<Term> arguments, int position) implements Term {
    @Override
    public @Nullable Object value(Bindings scope) throws EvaluationException {
        Object first = arguments.get(0).value(scope);
        Object second = arguments.size() > 1 ? arguments.get(1).value(scope) : null;
        Object third = arguments.size() > 2 ? arguments.get(2).value(scope) : null;
        Object fourth = arguments.size() > 3 ? arguments.get(3).value(scope) : null;
        try {
            scope.spend(cost(first, second));
            Object value = value(first, second, third, fourth);
            if (value == NONE) {
                throw Misfit.of(function, Arrays.asList(first, second, third, fourth).subList(0, arguments.size()),
                        position);
            }
            return value;
        } catch (EvaluationException e) {
            throw e.at(position);
        }
    }

    private @Nullable Object value(@Nullable Object first, @Nullable Object second, @Nullable Object third,
            @Nullable Object fourth)
            throws EvaluationException {
        switch (function) {
            case "_==_" :
                return ModelValues.equal(first, second);
            case "_!=_" :
                return !ModelValues.equal(first, second);
            case "_[_]" :
                return item(first, second);
            case "@in" :
                return contains(second, first);
            case "size" :
                return size(first);
            default :
                boolean lacks = arguments.size() > 1 && second == null || arguments.size() > 2 && third == null
                        || arguments.size() > 3 && fourth == null;
                return lacks
                        ? NONE
                        : first instanceof String text
                                ? StringOperations.call(function, text, second, third, fourth)
                                : first instanceof List<?> list
                                        ? ListOperations.call(function, list, second)
                                        : NumberOperations.call(function, first, second);
        }
    }

    /** A list is gone through item by item; a loop's own is not copied to be added to. */
    private long cost(@Nullable Object first, @Nullable Object second) {
        return switch (function) {
            case "_==_", "_!=_" -> weight(first);
            case "@in" -> weight(second);
            case "_[_]", "size" -> 0;
            default -> (first instanceof Loop.Growing ? 0 : weight(first)) + weight(second);
        };
    }

    /** A text is gone through many characters at a time. */
    private static long weight(@Nullable Object value) {
        return value instanceof List<?> list ? list.size() : value instanceof String text ? text.length() / 32 : 0;
    }

    private static Object item(@Nullable Object from, @Nullable Object key) throws EvaluationException {
        if (from instanceof List<?> list && key instanceof Number index) {
            if (index.doubleValue() < 0 || index.doubleValue() >= list.size()) {
                throw new EvaluationException("there is no item " + index + " in a list of " + list.size());
            }
            return list.get(index.intValue());
        }
        if (!(from instanceof Map<?, ?> map)) {
            return NONE;
        }
        Object value = map.get(key);
        if (value == null) {
            throw new EvaluationException("there is no '" + key + "'");
        }
        return value;
    }

    private static Object contains(@Nullable Object collection, @Nullable Object wanted) {
        if (collection instanceof Map<?, ?> map) {
            return map.containsKey(wanted);
        }
        if (collection instanceof List<?> list) {
            for (Object item : list) {
                if (ModelValues.equal(item, wanted)) {
                    return true;
                }
            }
            return false;
        }
        return NONE;
    }

    private static Object size(@Nullable Object of) {
        if (of instanceof String text) {
            return (long) text.codePointCount(0, text.length());
        }
        if (of instanceof List<?> list) {
            return (long) list.size();
        }
        if (of instanceof Map<?, ?> map) {
            return (long) map.size();
        }
        return NONE;
    }
}
