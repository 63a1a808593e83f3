package dev.scalinglint.rule.expression;

import dev.scalinglint.model.ModelRecord;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code owner.name}, over a record of the model or a map.
 *
 * @param position where it is written
 */
record Field(Term owner, String name, int position) implements Term {
    @Override
    public Object value(Bindings scope) throws EvaluationException {
        Object value = read(owner.value(scope));
        if (value == null) {
            throw new EvaluationException("'" + name + "' is not set", position);
        }
        return value;
    }

    private @Nullable Object read(@Nullable Object from) throws EvaluationException {
        if (from instanceof Record) {
            return ModelValues.of(ModelRecord.of(from.getClass()).get(from, name));
        }
        if (from instanceof Map<?, ?> map) {
            return ModelValues.of(map.get(name));
        }
        throw new EvaluationException(Misfit.type(from) + " has no field '" + name + "'", position);
    }

    /** {@code has(owner.name)}: whether it is set. */
    record Presence(Field field) implements Term {
        @Override
        public Object value(Bindings scope) throws EvaluationException {
            return holds(scope);
        }

        @Override
        public boolean holds(Bindings scope) throws EvaluationException {
            return field.read(field.owner.value(scope)) != null;
        }
    }
}
