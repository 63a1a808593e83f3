package dev.scalinglint.rule.expression;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An expression that has no value: a missing key, a division by zero, too much work. */
public final class EvaluationException extends Exception {
    private final int position;

    EvaluationException(String message) {
        this(message, Position.UNKNOWN);
    }

    EvaluationException(String message, int position) {
        super(message, null, false, false);
        this.position = position;
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage(), "each is given one");
    }

    /** Where in the file of the rule, as {@code line:column}; null when that is not known. */
    public @Nullable String at() {
        return position == Position.UNKNOWN ? null : Position.text(position);
    }

    /** At a term that is around the one that knows better. */
    EvaluationException at(int around) {
        return position == Position.UNKNOWN ? new EvaluationException(getMessage(), around) : this;
    }
}
