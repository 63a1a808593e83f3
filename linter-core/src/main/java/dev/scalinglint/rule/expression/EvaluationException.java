package dev.scalinglint.rule.expression;

/** An expression that has no value: a missing key, a division by zero, too much work. */
public final class EvaluationException extends Exception {
    EvaluationException(String message) {
        super(message, null, false, false);
    }
}
