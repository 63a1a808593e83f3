package dev.scalinglint.manifest.yaml;

import java.util.ArrayList;
import java.util.List;

/** What JSON may do and YAML may not: follow one value by the next, and have tabs before and behind them. */
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
     * The values of the text where there is nothing else between them, as in JSON lines; else all of it as one part.
     */
    static List<Part> parts(String text) {
        List<Part> parts = new ArrayList<>();
        int depth = 0;
        int from = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (depth == 0 && c > ' ' && c != '{' && c != '[') {
                return List.of(new Part(0, text));
            } else if (c == '"') {
                i = endOfString(text, i);
            } else if (c == '{' || c == '[') {
                from = depth++ == 0 ? i : from;
            } else if ((c == '}' || c == ']') && --depth == 0) {
                parts.add(new Part(from, text.substring(from, i + 1)));
            }
        }
        return depth == 0 && !parts.isEmpty() ? parts : List.of(new Part(0, text));
    }

    private static int endOfString(String text, int from) {
        int at = from + 1;
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }
}
