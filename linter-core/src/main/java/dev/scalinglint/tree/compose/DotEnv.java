package dev.scalinglint.tree.compose;

import dev.scalinglint.source.SourceFile;
import dev.scalinglint.source.UnreadableException;
import dev.scalinglint.tree.variable.VariableExpressions;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code NAME=value} lines, as docker compose reads {@code .env} and what {@code env_file} names: {@code :} for
 * {@code =}, {@code export}, quotes over several lines, escapes, comments, and expressions of variables further up.
 * Kustomize's generators know nothing of all this and have a reader of their own.
 */
final class DotEnv {
    /** Why a file is not read, with the number of the line and never its text. */
    static final class Refused extends Exception {
        private final boolean limit;

        private Refused(int line, String reason, boolean limit) {
            super("line " + line + " " + reason);
            this.limit = limit;
        }

        /** Whether it costs more than it may, as opposed to compose refusing it. */
        boolean isLimit() {
            return limit;
        }
    }

    private final String text;
    /** What is known before a file is read, and what it adds; null for what is set and not shown. */
    private final Map<String, String> variables;
    private final Map<String, String> found = new LinkedHashMap<>();
    private int at;

    private DotEnv(String text, Map<String, String> known) {
        this.text = text;
        this.variables = new LinkedHashMap<>(known);
    }

    /**
     * The variables of a file; none where there is no file.
     *
     * @param known what it may name; goes before what the file itself says
     * @throws Refused when compose would not take it, or it costs too much
     */
    static Map<String, String> read(@Nullable SourceFile file, Map<String, String> known) throws Refused {
        try {
            return file == null ? Map.of() : new DotEnv(file.text(), known).read(known);
        } catch (UnreadableException e) {
            return Map.of();
        }
    }

    private Map<String, String> read(Map<String, String> known) throws Refused {
        while (toStatement()) {
            String key = key();
            if (key.isEmpty() && at >= text.length()) {
                break;
            }
            if (key.indexOf(' ') >= 0) {
                throw refused("has a blank in the name of a variable");
            }
            boolean inherited = at > 0 && text.charAt(at - 1) == '\n';
            if (inherited) {
                if (known.containsKey(key)) {
                    found.put(key, known.get(key));
                }
                continue;
            }
            skipBlanks();
            set(key, value(), known);
        }
        return found;
    }

    private void set(String key, @Nullable String value, Map<String, String> known) {
        found.put(key, value);
        if (!known.containsKey(key)) {
            variables.put(key, value);
        }
    }

    private boolean toStatement() {
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (text.charAt(at) == '#') {
                at = lineEnd(at);
            } else {
                return true;
            }
        }
        return false;
    }

    private String key() throws Refused {
        if (text.startsWith("export", at) && at + 6 < text.length() && Character.isWhitespace(text.charAt(at + 6))) {
            at += 6;
            skipBlanks();
        }
        int start = at;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '=' || c == ':' || c == '\n') {
                return text.substring(start, at++).stripTrailing();
            }
            if (!isBlank(c) && "_.-[]".indexOf(c) < 0 && !Character.isLetterOrDigit(c)) {
                throw refused("has a character in the name of a variable that none may have");
            }
        }
        return "";
    }

    private @Nullable String value() throws Refused {
        char quote = at < text.length() ? text.charAt(at) : ' ';
        if (quote == '"' || quote == '\'') {
            return quoted(quote);
        }
        int end = lineEnd(at);
        String value = text.substring(at, end);
        at = Math.min(end + 1, text.length());
        int comment = value.indexOf(" #");
        return expanded((comment < 0 ? value : value.substring(0, comment)).stripTrailing());
    }

    private @Nullable String quoted(char quote) throws Refused {
        StringBuilder value = new StringBuilder();
        int start = at;
        for (int i = at + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == quote) {
                at = i + 1;
                return quote == '"' ? expanded(unescaped(value.toString())) : value.toString();
            }
            if (c == '\\' && i + 1 < text.length()) {
                char next = text.charAt(++i);
                value.append(next == quote ? "" : "\\").append(next);
            } else {
                value.append(c);
            }
        }
        at = start;
        throw refused("opens a quote that nothing closes");
    }

    private static String unescaped(String value) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            int escape = value.charAt(i) == '\\'
                    && i + 1 < value.length() ? "abfnrtv\"\\".indexOf(value.charAt(i + 1)) : -1;
            if (escape >= 0) {
                plain.append("\u0007\b\f\n\r\t\u000B\"\\".charAt(escape));
                i++;
            } else if (isOctal(value, i)) {
                plain.append((char) Integer.parseInt(value, i + 2, i + 5, 8));
                i += 4;
            } else if (value.startsWith("\\$", i)) {
                plain.append("$$");
                i++;
            } else {
                plain.append(value.charAt(i));
            }
        }
        return plain.toString();
    }

    /** Whether {@code \\0} and the three octal digits of a byte stand at an index. */
    private static boolean isOctal(String value, int at) {
        if (!value.startsWith("\\0", at) || at + 5 > value.length()) {
            return false;
        }
        return value.substring(at + 2, at + 5).chars().allMatch(c -> c >= '0' && c <= '7')
                && value.charAt(at + 2) < '4';
    }

    private @Nullable String expanded(String value) throws Refused {
        if (VariableExpressions.mistake(value, 0) != null) {
            throw refused("has an expression that is none: ${NAME}, ${NAME:-default} and the like are");
        }
        if (new VariableExpressions(variables).required(value) != null) {
            throw refused("needs a variable that nothing sets");
        }
        if (new VariableExpressions(variables).filled(value) == null) {
            throw refused("is not filled in: " + VariableExpressions.BEYOND, true);
        }
        return new VariableExpressions(variables).value(value);
    }

    private void skipBlanks() {
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
    }

    private int lineEnd(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\u000B' || c == '\u0085' || c == '\u00A0';
    }

    private Refused refused(String reason) {
        return refused(reason, false);
    }

    private Refused refused(String reason, boolean limit) {
        return new Refused((int) text.substring(0, Math.min(at, text.length())).chars()
                .filter(c -> c == '\n').count() + 1, reason, limit);
    }
}
