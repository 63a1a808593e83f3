package dev.scalinglint.manifest;

/**
 * Follows a scalar's content through its text in the file, however it is written: folded and indented lines differ in
 * blanks only, quoted ones in escapes.
 */
final class ContentIndex {
    private final String text;
    private final String content;
    private final char style;
    private int at;

    /** @param start index of the scalar, its quotes or header included */
    ContentIndex(String text, int start, String content) {
        this.text = text;
        this.content = content;
        char first = start < text.length() ? text.charAt(start) : ' ';
        this.style = "|>\"'".indexOf(first) < 0 ? ' ' : first;
        this.at = style == '|' || style == '>' ? endOfLine(start) : style == ' ' ? start : start + 1;
    }

    /** Index in the file of a character of the content; -1 when the two cannot be matched. */
    int of(int offset) {
        for (int i = 0;; i++) {
            int blanks = blanks(i);
            if (offset < i + blanks) {
                return at;
            }
            i += blanks;
            skipToText();
            if (i >= offset || i >= content.length()) {
                return i == offset && at < text.length() ? at : -1;
            }
            if (!step(content.charAt(i))) {
                return -1;
            }
        }
    }

    private int blanks(int from) {
        int end = from;
        while (end < content.length() && isBlank(content.charAt(end))) {
            end++;
        }
        return end - from;
    }

    /** Past blanks, line breaks and, between double quotes, the escapes that stand for them or for nothing. */
    private void skipToText() {
        while (at < text.length()) {
            boolean escaped = style == '"' && text.charAt(at) == '\\' && at + 1 < text.length()
                    && "nrt \r\n".indexOf(text.charAt(at + 1)) >= 0;
            if (!escaped && !isBlank(text.charAt(at))) {
                return;
            }
            at += escaped ? 2 : 1;
        }
    }

    private boolean step(char expected) {
        if (at >= text.length()) {
            return false;
        }
        boolean escape = style == '"' && text.charAt(at) == '\\' || style == '\'' && text.startsWith("''", at);
        at += escape ? 1 : 0;
        return at < text.length() && text.charAt(at++) == expected;
    }

    private int endOfLine(int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }
}
