package dev.scalinglint.rule.expression;

/** A line and a column of a rule's file in one number: every call of every stored expression has one. */
public final class Position {
    static final int UNKNOWN = 0;

    private static final int BITS = 16;
    private static final int MOST = (1 << BITS) - 1;

    private Position() {}

    /** Both count from 1; what is further away is not told. */
    public static int of(int line, int column) {
        return line > MOST || column > MOST ? UNKNOWN : line << BITS | column;
    }

    static String text(int position) {
        return (position >>> BITS) + ":" + (position & MOST);
    }
}
