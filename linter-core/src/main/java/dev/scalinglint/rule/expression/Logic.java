package dev.scalinglint.rule.expression;

import org.jspecify.annotations.Nullable;

/** Terms that do not need all of their operands. */
final class Logic {
    private Logic() {}

    /**
     * {@code &&} and {@code ||}: an operand that decides makes an error of the other one irrelevant, on whichever side
     * it stands.
     */
    record Junction(Term left, Term right, boolean decisive) implements Term {
        @Override
        public Object value(Bindings scope) throws EvaluationException {
            return holds(scope);
        }

        @Override
        public boolean holds(Bindings scope) throws EvaluationException {
            EvaluationException failed = null;
            try {
                if (left.holds(scope) == decisive) {
                    return decisive;
                }
            } catch (EvaluationException e) {
                failed = e;
            }
            boolean last = right.holds(scope);
            if (last != decisive && failed != null) {
                throw failed;
            }
            return last;
        }
    }

    /** {@code condition ? then : otherwise}. */
    record Choice(Term condition, Term then, Term otherwise) implements Term {
        @Override
        public @Nullable Object value(Bindings scope) throws EvaluationException {
            return condition.holds(scope) ? then.value(scope) : otherwise.value(scope);
        }
    }

    /** What macros end their loops by: an error does not end them. */
    record NotFalse(Term term) implements Term {
        @Override
        public Object value(Bindings scope) {
            try {
                return !Boolean.FALSE.equals(term.value(scope));
            } catch (EvaluationException e) {
                return true;
            }
        }
    }
}
