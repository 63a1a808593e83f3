package dev.scalinglint.rule;

import org.jspecify.annotations.Nullable;

/** A rule that could not be evaluated: a mistake in the rule, never in what it judges. */
public final class RuleFailedException extends RuntimeException {
    private final @Nullable String at;

    /** @param at where in the file of the rule, as {@code line:column}; null when that is not known */
    public RuleFailedException(String message, @Nullable String at, Throwable cause) {
        super(message, cause);
        this.at = at;
    }

    /** Where in the file of the rule, as {@code line:column}; null when that is not known. */
    public @Nullable String at() {
        return at;
    }
}
