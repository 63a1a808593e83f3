package dev.scalinglint.report;

/** How many columns of a terminal a character takes. */
final class Columns {
    private Columns() {}

    /** 0 for marks that sit on their neighbour, 2 for East Asian wide characters and emoji, else 1. */
    static int of(int c) {
        if (c < 0x300) {
            return 1;
        }
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(c) ? 2 : 1;
        };
    }

    /**
     * The blocks that Unicode's EastAsianWidth.txt lists as wide or full width, without the few narrow exceptions
     * inside them.
     */
    private static boolean isWide(int c) {
        return in(c, 0x1100, 0x115F) || in(c, 0x2E80, 0x303E) || in(c, 0x3041, 0xA4CF) || in(c, 0xA960, 0xA97C)
                || in(c, 0xAC00, 0xD7A3) || in(c, 0xF900, 0xFAFF) || in(c, 0xFE30, 0xFE6F) || in(c, 0xFF01, 0xFF60)
                || in(c, 0xFFE0, 0xFFE6) || in(c, 0x1F300, 0x1F64F) || in(c, 0x1F680, 0x1F6FF)
                || in(c, 0x1F900, 0x1FAFF)
                || in(c, 0x20000, 0x3FFFD);
    }

    private static boolean in(int c, int first, int last) {
        return first <= c && c <= last;
    }
}
