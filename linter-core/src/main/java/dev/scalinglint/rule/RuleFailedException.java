package dev.scalinglint.rule;

/** A rule that could not be evaluated: a mistake in the rule, never in what it judges. */
public final class RuleFailedException extends RuntimeException {
    public RuleFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
