package dev.scalinglint.rule.expression;

/** How a term begins in the stored form of an expression; its operands follow. */
public final class Kind {
    public static final byte NULL = 'n';
    public static final byte BOOL = 'b';
    public static final byte INT = 'i';
    public static final byte DOUBLE = 'd';
    public static final byte STRING = 's';
    public static final byte VARIABLE = 'v';
    public static final byte FIELD = '.';
    public static final byte PRESENCE = '?';
    public static final byte CALL = '(';
    public static final byte LIST = '[';
    public static final byte MAP = '{';
    public static final byte LOOP = '@';

    private Kind() {}
}
