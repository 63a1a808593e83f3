package dev.scalinglint.report;

/**
 * Text of strangers, made safe to show: nothing in it may steer a terminal, break a line or reorder what stands around
 * it.
 */
public final class PlainOutput {
    private PlainOutput() {}

    /** On one line; whatever cannot be seen becomes U+FFFD. */
    public static String line(String text) {
        if (text.codePoints().noneMatch(PlainOutput::isUnseen)) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().map(c -> isBreak(c) ? ' ' : isUnseen(c) ? 0xFFFD : c).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /** Control characters, escape sequences' first byte, direction marks and lone surrogates. */
    static boolean isUnseen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            case Character.FORMAT -> c != ZERO_WIDTH_JOINER;
            default -> false;
        };
    }

    private static boolean isBreak(int c) {
        return c == '\n' || c == '\r' || c == '\t' || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    /** Half of the emoji there are would fall apart without it. */
    private static final int ZERO_WIDTH_JOINER = 0x200D;
}
