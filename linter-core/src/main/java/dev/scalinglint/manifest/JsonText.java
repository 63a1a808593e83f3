package dev.scalinglint.manifest;

import java.util.ArrayList;
import java.util.List;

/** What JSON may do and YAML may not: indent with tabs, and follow one value by the next. */
final class JsonText {
    /** A part of the text that holds one value. */
    record Part(int from, String text) {}

    private JsonText() {}

    /** Whether a text begins as JSON does. */
    static boolean looksLikeJson(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ' ') {
                return c == '{' || c == '[';
            }
        }
        return false;
    }

    /**
     * The values of the text, with tabs outside of strings as spaces: a part for each when there is nothing else between them, else all
     * of it as one.
     */
    static List<Part> parts(String text) {
        char[] chars = text.toCharArray();
        List<Part> parts = new ArrayList<>();
        int depth = 0;
        int from = -1;
        boolean onlyValues = true;
        for (int i = 0; i < chars.length; i++) {
            char c = chars[i];
            if (c == '"') {
                i = endOfString(chars, i);
            } else if (c == '\t') {
                chars[i] = ' ';
            } else if (c == '{' || c == '[') {
                from = depth++ == 0 ? i : from;
            } else if ((c == '}' || c == ']') && --depth == 0) {
                parts.add(new Part(from, new String(chars, from, i + 1 - from)));
            }
            onlyValues &= depth > 0 || c <= ' ' || c == '}' || c == ']';
        }
        return onlyValues && depth == 0 && !parts.isEmpty() ? parts : List.of(new Part(0, new String(chars)));
    }

    private static int endOfString(char[] chars, int from) {
        int at = from + 1;
        while (at < chars.length && chars[at] != '"') {
            at += chars[at] == '\\' ? 2 : 1;
        }
        return at;
    }
}
