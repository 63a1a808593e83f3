package dev.scalinglint.rule.expression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collections written out in an expression. */
final class Literal {
    private Literal() {}

    /** {@code [a, b]}. */
    record OfList(List<Term> items) implements Term {
        @Override
        public Object value(Bindings scope) throws EvaluationException {
            List<Object> values = new ArrayList<>(items.size());
            for (Term item : items) {
                values.add(item.value(scope));
            }
            return values;
        }
    }

    /** <code>{a: b}</code>: keys and values in turn. */
    record OfMap(List<Term> entries) implements Term {
        @Override
        public Object value(Bindings scope) throws EvaluationException {
            Map<Object, Object> values = new LinkedHashMap<>();
            for (int i = 0; i < entries.size(); i += 2) {
                values.put(entries.get(i).value(scope), entries.get(i + 1).value(scope));
            }
            return values;
        }
    }
}
