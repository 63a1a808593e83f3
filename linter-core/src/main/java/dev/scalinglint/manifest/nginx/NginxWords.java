package dev.scalinglint.manifest.nginx;

/** Splits nginx.conf text into words and the signs {@code ; { }}. */
final class NginxWords {
    private static final char WORD = 'w';

    private final String text;
    private int at;
    private char sign;
    private int start;
    private int contentStart;
    private int contentEnd;

    NginxWords(String text) {
        this.text = text;
    }

    /** Goes to the next word or sign; false at the end. */
    boolean next() {
        skipBlanks();
        if (at >= text.length()) {
            return false;
        }
        start = at;
        char c = text.charAt(at);
        if (c == ';' || c == '{' || c == '}') {
            sign = c;
            at++;
        } else {
            sign = WORD;
            if (c == '"' || c == '\'') {
                quoted(c);
            } else {
                plain();
            }
        }
        return true;
    }

    /** {@code ;}, an opening or closing brace, or another character for a word. */
    char sign() {
        return sign;
    }

    NginxWord word() {
        return new NginxWord(text.substring(contentStart, contentEnd), start, at);
    }

    /** After an opening brace: goes to the closing one that belongs to it, without reading what is between. */
    void skipCode() {
        int depth = 1;
        while (at < text.length()) {
            char c = text.charAt(at);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                return;
            }
            at++;
        }
    }

    private void skipBlanks() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '#') {
                skipComment();
            } else if (isBlank(c)) {
                at++;
            } else {
                return;
            }
        }
    }

    private void skipComment() {
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
    }

    private void quoted(char quote) {
        at++;
        contentStart = at;
        while (at < text.length() && text.charAt(at) != quote) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at = Math.min(at, text.length());
        contentEnd = at;
        at = Math.min(at + 1, text.length());
    }

    /** A brace after a dollar belongs to a variable, and so does the one that closes it. */
    private void plain() {
        contentStart = at;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean variable = c == '{' && at > contentStart && text.charAt(at - 1) == '$';
            if (isBlank(c) || c == ';' || c == '{' && !variable) {
                break;
            }
            at += c == '\\' ? 2 : 1;
        }
        at = Math.min(at, text.length());
        contentEnd = at;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\u000B' || c == '\u00A0';
    }
}
