package dev.scalinglint.rule.cel;

import java.util.Objects;

/**
 * An expression that does not type-check. Line and column are CEL's: 1-based line, 0-based column, within the
 * expression.
 */
public final class ExpressionException extends Exception {
    private final int line;
    private final int column;

    ExpressionException(String message, int line, int column) {
        super(message);
        this.line = line;
        this.column = column;
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage(), "each is given one");
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }
}
