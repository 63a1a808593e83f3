package dev.scalinglint.rule.expression;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What CEL's macros (exists, all, filter, map …) stand for: {@code step} is evaluated for each item of {@code range},
 * with what it made so far under the name {@code total}.
 */
record Loop(String item, Term range, String total, Term initial, Term condition, Term step,
        Term result) implements Term {
    @Override
    public @Nullable Object value(Bindings scope) throws EvaluationException {
        Object items = range.value(scope);
        Bindings totals = scope.with(total, initialValue(scope));
        Bindings each = totals.with(item, null);
        for (Object next : items(items)) {
            if (!condition.holds(totals)) {
                break;
            }
            scope.countRound();
            each.set(next);
            totals.set(step(each));
        }
        return result.value(totals);
    }

    private @Nullable Object initialValue(Bindings scope) throws EvaluationException {
        Object value = initial.value(scope);
        return value instanceof List<?> list ? new Growing(list) : value;
    }

    /** An error is a total like any other: a later item may make it irrelevant. */
    private @Nullable Object step(Bindings each) {
        try {
            return step.value(each);
        } catch (EvaluationException e) {
            return e;
        }
    }

    private static Collection<?> items(@Nullable Object range) throws EvaluationException {
        if (range instanceof List<?> list) {
            return list;
        }
        if (range instanceof Map<?, ?> map) {
            return map.keySet();
        }
        throw new EvaluationException("expected a list or a map to go through and not " + Misfit.type(range));
    }

    /** A loop's own list, which nobody else can see: adding to it need not copy it. */
    static final class Growing extends ArrayList<Object> {
        Growing(Collection<?> items) {
            super(items);
        }
    }
}
