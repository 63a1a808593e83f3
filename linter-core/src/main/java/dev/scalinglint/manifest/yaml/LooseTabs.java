package dev.scalinglint.manifest.yaml;

import java.util.Arrays;

/**
 * Tabs that Kubernetes' YAML reader takes for blanks and SnakeYAML stumbles over: after a colon, before a comment, at
 * the end of a line.
 */
final class LooseTabs {
    private LooseTabs() {}

    /** The text with such tabs as spaces: as long as it was, so places stay right. */
    static String asSpaces(String text) {
        if (text.indexOf('\t') < 0) {
            return text;
        }
        char[] chars = text.toCharArray();
        int i = 0;
        while (i < chars.length) {
            int end = endOfBlanks(chars, i);
            if (end > i && isLoose(chars, i, end)) {
                Arrays.fill(chars, i, end, ' ');
            }
            i = Math.max(end, i + 1);
        }
        return new String(chars);
    }

    private static boolean isLoose(char[] chars, int from, int to) {
        return to == chars.length || chars[to] == '\n' || chars[to] == '\r' || chars[to] == '#'
                || from > 0 && chars[from - 1] == ':';
    }

    private static int endOfBlanks(char[] chars, int from) {
        int at = from;
        while (at < chars.length && (chars[at] == ' ' || chars[at] == '\t')) {
            at++;
        }
        return at;
    }
}
