package dev.scalinglint.rule.expression;

import org.jspecify.annotations.Nullable;

/** A node of an expression's tree. */
interface Term {
    /** Instead of a value: an operation cannot take what it was given. */
    Object NONE = new Object();

    @Nullable
    Object value(Bindings scope) throws EvaluationException;

    /** The value where only a boolean makes sense. */
    default boolean holds(Bindings scope) throws EvaluationException {
        Object value = value(scope);
        if (value instanceof Boolean truth) {
            return truth;
        }
        throw new EvaluationException("expected a bool and not " + Misfit.type(value));
    }

    /** Something that does not depend on any variable. */
    record Constant(@Nullable Object value) implements Term {
        @Override
        public @Nullable Object value(Bindings scope) {
            return value;
        }
    }

    /** What a name stands for. */
    record Variable(String name) implements Term {
        @Override
        public @Nullable Object value(Bindings scope) throws EvaluationException {
            return scope.value(name);
        }
    }
}
