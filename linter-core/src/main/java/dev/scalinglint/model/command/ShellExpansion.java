package dev.scalinglint.model.command;

import org.jspecify.annotations.Nullable;

/** What {@code $NAME}, <code>${NAME:-default}</code> and their like stand for in a script; what only a running shell knows stays as written. */
final class ShellExpansion {
    /** @param end index just past it in the script */
    record Result(String value, boolean dynamic, int end) {}

    private final String text;
    private final Variables variables;

    ShellExpansion(String text, Variables variables) {
        this.text = text;
        this.variables = variables;
    }

    /** @param at index of a dollar or a backquote */
    Result at(int at) {
        String named = variables.namedAt(text, at);
        if (named != null) {
            return new Result(variables.replaced("$(" + named + ")"), false, at + named.length() + 3);
        }
        if (text.charAt(at) == '`') {
            int end = text.indexOf('`', at + 1);
            return asWritten(at, end < 0 ? text.length() : end + 1);
        }
        char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        return switch (next) {
            case '(' -> asWritten(at, closing(at + 1, '(', ')'));
            case '{' -> braced(at, closing(at + 1, '{', '}'));
            default -> plain(at);
        };
    }

    private Result plain(int at) {
        int end = Variables.nameEnd(text, at + 1);
        if (end > at + 1) {
            return of(text.substring(at + 1, end), null, at, end);
        }
        boolean special = end < text.length() && "0123456789?$!#-".indexOf(text.charAt(end)) >= 0;
        return special ? asWritten(at, end + 1) : new Result("$", false, at + 1);
    }

    private Result braced(int at, int end) {
        int nameEnd = Math.min(end, Variables.nameEnd(text, at + 2));
        String name = text.substring(at + 2, nameEnd);
        String rest = text.substring(nameEnd, Math.max(nameEnd, end - 1));
        if (name.isEmpty() || !text.startsWith("}", end - 1)) {
            return asWritten(at, end);
        }
        boolean orElse = rest.startsWith(":-") || rest.startsWith(":=") || rest.startsWith("-") || rest.startsWith("=");
        boolean must = rest.isEmpty() || rest.startsWith(":?") || rest.startsWith("?");
        if (!orElse && !must) {
            return asWritten(at, end);
        }
        return of(name, orElse ? rest.substring(rest.startsWith(":") ? 2 : 1) : null, at, end);
    }

    /** A default may be a variable of its own; nothing is looked for deeper than that. */
    private Result of(String name, @Nullable String otherwise, int at, int end) {
        Word set = variables.ofScript(name);
        if (set != null) {
            return new Result(Assignment.value(set), set.dynamic(), end);
        }
        String value = variables.value(name);
        if (value != null && !(value.isEmpty() && otherwise != null)) {
            return new Result(value, false, end);
        }
        if (otherwise == null || variables.mayBeSet(name)) {
            return asWritten(at, end);
        }
        boolean isName = otherwise.startsWith("$") && Variables.isName(otherwise, 1, otherwise.length());
        String other = isName ? variables.value(otherwise.substring(1)) : plain(otherwise);
        return other == null ? asWritten(at, end) : new Result(other, false, end);
    }

    private static @Nullable String plain(String text) {
        return text.indexOf('$') < 0 && text.indexOf('`') < 0 ? text.replace("\"", "").replace("'", "") : null;
    }

    private Result asWritten(int at, int end) {
        return new Result(text.substring(at, end), true, end);
    }

    /** Index past the sign that closes the one at {@code open}. */
    private int closing(int open, char opening, char closing) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == opening ? 1 : c == closing ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return text.length();
    }
}
