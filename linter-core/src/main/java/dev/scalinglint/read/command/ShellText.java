package dev.scalinglint.read.command;

/** Finds its way in a shell's text without reading it. */
final class ShellText {
    private ShellText() {}

    /** Index of the brace that closes the one at {@code open}, whatever quotes hold between; -1 when none does. */
    static int closing(String text, int open, int limit) {
        int depth = 0;
        for (int i = open; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '\'') {
                int end = text.indexOf('\'', i + 1);
                i = end < 0 ? limit : end;
            } else {
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
                if (depth == 0) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** Index of the first character from {@code from} on that is no blank, {@code limit} where there is none. */
    static int pastBlanks(String text, int from, int limit) {
        int next = from;
        while (next < limit && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next;
    }
}
