package dev.scalinglint.read.secret;

import java.util.List;

/** What stands around a name in a text: whether something is assigned there, or only said. */
final class NameContext {
    private static final List<String> OUTPUT = List.of("echo ", "printf ", "log ", "logger ", "info ", "warn ",
            "error ", "die ", "fail ", "print(",
            "print ", "console.", "puts ", "raise ", "throw ", "log_", "read -", "Write-Host ", "Write-Output ",
            "grep ", "msg ", "fmt.");
    private static final List<String> SHELL = List.of("#!", "; then", "\nfi", "\ndone", "\nesac", "echo ", "set -e",
            "export ");

    private static final int NEAR = 1_000;

    private final String text;
    private final boolean script;

    NameContext(String text) {
        this.text = text;
        this.script = SHELL.stream().anyMatch(mark -> mark.equals("#!") ? text.startsWith(mark) : text.contains(mark));
    }

    /** Whether it is commands for a shell, or for another program of that kind. */
    boolean isScript() {
        return script;
    }

    /**
     * Whether a name is the key of what follows: {@code name: value} begins a line or stands in braces,
     * {@code name = value} with white space begins a line. Elsewhere it is prose.
     *
     * @param start index of the name
     * @param end   index behind it
     */
    boolean isKey(int start, int end) {
        char mark = markBehind(end);
        boolean isQuoted = start > 0 && "\"'".indexOf(text.charAt(start - 1)) >= 0 && end < text.length()
                && text.charAt(end) == text.charAt(start - 1);
        int before = spaceBefore(isQuoted ? start - 1 : start);
        if (mark == '=') {
            return end < text.length() && (text.charAt(end) == '=' || beginsLine(before)) && !isSaid(start);
        }
        if (beginsLine(before)) {
            return true;
        }
        char previous = text.charAt(before);
        boolean opens = !isQuoted && start > 0 && "\"'".indexOf(text.charAt(start - 1)) >= 0;
        return opens && isPrinted(start) && !isSaid(start) || previous == '{' || previous == ','
                && (isQuoted || text.substring(lineStart(start), before).indexOf('{') >= 0)
                || isQuoted && previous == '\\';
    }

    private char markBehind(int end) {
        for (int i = end; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '=' || c == ':') {
                return c;
            }
        }
        return ' ';
    }

    /** The index of what stands before, white space apart; -1 when nothing does. */
    private int spaceBefore(int at) {
        int before = at - 1;
        while (before >= 0 && (text.charAt(before) == ' ' || text.charAt(before) == '\t')) {
            before--;
        }
        return before;
    }

    /**
     * Whether nothing but white space and the mark of a list item stands before it on its line, or what a shell says of
     * a variable.
     */
    private boolean beginsLine(int before) {
        int at = before >= 0 && text.charAt(before) == '-' ? spaceBefore(before) : before;
        return at < 0 || text.charAt(at) == '\n' || text.charAt(at) == '\r' || text.charAt(at) == ';';
    }

    /** Whether it is what a program prints for people to read, and neither writes to a file nor hands on. */
    private boolean isSaid(int at) {
        if (!isPrinted(at)) {
            return false;
        }
        for (int i = at; i < Math.min(text.length(), at + NEAR) && text.charAt(i) != '\n'; i++) {
            char c = text.charAt(i);
            char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            if (c == '>' && next != '&' || c == '|' && next != '|' && text.charAt(i - 1) != '|') {
                return false;
            }
        }
        return true;
    }

    /** Whether it is an argument of a command that prints. */
    private boolean isPrinted(int at) {
        int line = lineStart(at);
        String before = text.substring(line, at);
        int output = OUTPUT.stream().mapToInt(before::lastIndexOf).max().orElse(-1);
        return output >= 0 && !endsCommand(before.substring(output));
    }

    /** Whether a command ends in it: at a mark between commands that no quote holds. */
    private static boolean endsCommand(String line) {
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == ';' || c == '|' || c == '&') {
                return true;
            }
        }
        return false;
    }

    /** Where its line begins; of a very long one, what is near. */
    private int lineStart(int at) {
        int start = at;
        while (start > 0 && start > at - NEAR && text.charAt(start - 1) != '\n') {
            start--;
        }
        return start;
    }

    boolean isComment(int at) {
        int line = lineStart(at);
        while (line < at && Character.isWhitespace(text.charAt(line))) {
            line++;
        }
        return line < text.length() && (text.charAt(line) == '#' || text.charAt(line) == ';'
                || text.startsWith("//", line) || text.charAt(line) == '*');
    }
}
