package dev.scalinglint.rule.expression;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A function or operator that needs all of its arguments; a method's receiver is the first. */
record Call(String function, List<Term> arguments) implements Term {
    @Override
    public @Nullable Object value(Bindings scope) throws EvaluationException {
        Object first = arguments.get(0).value(scope);
        Object second = arguments.size() > 1 ? arguments.get(1).value(scope) : null;
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
                return first instanceof String || first instanceof List<?>
                        ? text(first, second, scope)
                        : NumberOperations.call(function, first, second);
        }
    }

    private @Nullable Object text(Object first, @Nullable Object second, Bindings scope) throws EvaluationException {
        Object third = arguments.size() > 2 ? arguments.get(2).value(scope) : null;
        Object fourth = arguments.size() > 3 ? arguments.get(3).value(scope) : null;
        return first instanceof List<?> list
                ? ListOperations.call(function, list, second)
                : StringOperations.call(function, (String) first, second, third, fourth);
    }

    private static Object item(@Nullable Object from, @Nullable Object key) throws EvaluationException {
        if (from instanceof List<?> list && key instanceof Number index) {
            if (index.doubleValue() < 0 || index.doubleValue() >= list.size()) {
                throw new EvaluationException("there is no item " + index + " in a list of " + list.size());
            }
            return list.get(index.intValue());
        }
        Object value = from instanceof Map<?, ?> map ? map.get(key) : null;
        if (value == null) {
            throw new EvaluationException("there is no '" + key + "'");
        }
        return value;
    }

    private static boolean contains(@Nullable Object collection, @Nullable Object wanted) {
        if (collection instanceof Map<?, ?> map) {
            return map.containsKey(wanted);
        }
        if (collection instanceof List<?> list) {
            for (Object item : list) {
                if (ModelValues.equal(item, wanted)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Object size(@Nullable Object of) throws EvaluationException {
        if (of instanceof String text) {
            return (long) text.codePointCount(0, text.length());
        }
        if (of instanceof List<?> list) {
            return (long) list.size();
        }
        if (of instanceof Map<?, ?> map) {
            return (long) map.size();
        }
        throw new EvaluationException("size() is for strings, lists and maps");
    }
}
