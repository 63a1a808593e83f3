package dev.scalinglint.tree.kustomize;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Regular expressions as Go reads them (RE2): without looking around and without references back. */
final class GoPattern {
    private static final Pattern POSIX =
            Pattern.compile("\\[:(alnum|alpha|ascii|blank|cntrl|digit|graph|lower|print|punct|space|upper|xdigit):\\]");
    private static final Map<String, String> POSIX_NAMES = Map.ofEntries(Map.entry("alnum", "Alnum"),
            Map.entry("alpha", "Alpha"),
            Map.entry("ascii", "ASCII"), Map.entry("blank", "Blank"), Map.entry("cntrl", "Cntrl"), Map.entry("digit",
                    "Digit"),
            Map.entry("graph", "Graph"), Map.entry("lower", "Lower"), Map.entry("print", "Print"), Map.entry("punct",
                    "Punct"),
            Map.entry("space", "Space"), Map.entry("upper", "Upper"), Map.entry("xdigit", "XDigit"));

    private GoPattern() {}

    /** @throws PatternSyntaxException if it is none to Go */
    static Pattern of(String text) {
        for (int i = 0; i < text.length() - 1; i++) {
            char c = text.charAt(i);
            char next = text.charAt(i + 1);
            if (c == '\\') {
                if (next >= '1' && next <= '9' || "kGZheHRXN".indexOf(next) >= 0) {
                    throw refused(text, "\\" + next);
                }
                i++;
            } else if (c == '(' && next == '?' && !isGroup(text, i + 2)) {
                throw refused(text, text.substring(i, Math.min(text.length(), i + 3)));
            } else if ((c == '*' || c == '+' || c == '?') && (next == '+' || next == '*')) {
                throw refused(text, "" + c + next);
            }
        }
        try {
            return Pattern.compile(POSIX.matcher(text.replace("(?P<", "(?<")).replaceAll(match -> "\\\\p{"
                    + POSIX_NAMES.get(match.group(1)) + "}"));
        } catch (PatternSyntaxException e) {
            throw new PatternSyntaxException("this is no regular expression: " + e.getDescription(), text,
                    e.getIndex());
        }
    }

    /** {@code (?:}, {@code (?i)}, {@code (?P<name>}: not {@code (?=}, {@code (?!}, {@code (?<=}, {@code (?>}. */
    private static boolean isGroup(String text, int at) {
        char c = at < text.length() ? text.charAt(at) : ')';
        return c == ':' || "imsU-".indexOf(c) >= 0 || c == 'P' || c == '<' && at + 1 < text.length()
                && Character.isLetter(text.charAt(at + 1));
    }

    private static PatternSyntaxException refused(String text, String what) {
        return new PatternSyntaxException("Go's regular expressions have no " + what + "; write a pattern without it",
                text, -1);
    }
}
