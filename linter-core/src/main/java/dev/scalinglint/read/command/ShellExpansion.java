package dev.scalinglint.read.command;

import dev.scalinglint.manifest.Located;
import org.jspecify.annotations.Nullable;

/**
 * What {@code $NAME}, <code>${NAME:-default}</code> and their like stand for in a script; what only a running shell
 * knows stays as written.
 */
final class ShellExpansion {
    /** @param end index just past it in the script */
    record Result(String value, boolean dynamic, int end) {}

    private static final int LONGEST = 1 << 14;

    private final Located<String> script;
    private final String text;
    private final ShellState state;

    ShellExpansion(Located<String> script, ShellState state) {
        this.script = script;
        this.text = script.value();
        this.state = state;
    }

    /** @param at index of a dollar or a backquote */
    Result at(int at) {
        String named = state.variables().namedAt(text, at);
        if (named != null) {
            return new Result(state.variables().replaced("$(" + named + ")"), false, at + named.length() + 3);
        }
        if (text.charAt(at) == '`') {
            int end = text.indexOf('`', at + 1);
            return asWritten(at, end < 0 ? text.length() : end + 1);
        }
        char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        return switch (next) {
            case '(' -> substituted(at, closing(at + 1, '(', ')'));
            case '{' -> braced(at, closing(at + 1, '{', '}'));
            default -> plain(at);
        };
    }

    private Result substituted(int at, int end) {
        boolean arithmetic = text.startsWith("((", at + 1) && text.startsWith("))", end - 2);
        Long value = arithmetic ? Arithmetic.value(text.substring(at + 3, end - 2), this::known) : null;
        return value == null ? asWritten(at, end) : new Result(String.valueOf(value), false, end);
    }

    private Result plain(int at) {
        int end = ContainerVariables.nameEnd(text, at + 1);
        if (end > at + 1) {
            return of(text.substring(at + 1, end), "", at, end);
        }
        char next = end < text.length() ? text.charAt(end) : ' ';
        if (next >= '1' && next <= '9') {
            return argument(next - '0', "", at, end + 1);
        }
        return next == '#'
                ? new Result(String.valueOf(state.positional().size()), false, end + 1)
                : "0?$!-".indexOf(next) >= 0 ? asWritten(at, end + 1) : new Result("$", false, at + 1);
    }

    private Result braced(int at, int end) {
        boolean argument = at + 2 < end && text.charAt(at + 2) >= '1' && text.charAt(at + 2) <= '9';
        int nameEnd = argument ? at + 3 : Math.min(end, ContainerVariables.nameEnd(text, at + 2));
        String name = text.substring(at + 2, nameEnd);
        String rest = text.substring(nameEnd, Math.max(nameEnd, end - 1));
        if (name.isEmpty() || !text.startsWith("}", end - 1)) {
            return asWritten(at, end);
        }
        return argument ? argument(name.charAt(0) - '0', rest, at, end) : of(name, rest, at, end);
    }

    private Result argument(int number, String rest, int at, int end) {
        CommandWord word = number <= state.positional().size() ? state.positional().get(number - 1) : null;
        boolean hidden = state.positional().stream().anyMatch(CommandWord::dynamic);
        return hidden ? asWritten(at, end) : chosen("", word == null ? null : word.value(), rest, at, end);
    }

    private Result of(String name, String rest, int at, int end) {
        CommandWord set = state.assignment(name);
        if (set != null && set.dynamic()) {
            String value = Assignment.value(set);
            return value.equals("$" + name) || !isPlain(rest) ? asWritten(at, end) : new Result(value, true, end);
        }
        String value = set != null ? Assignment.value(set) : state.decides(name) ? null : state.variables().value(name);
        boolean mayBeSet = value == null && !state.decides(name) && state.variables().mayBeSet(name);
        boolean outside = value == null && !state.decides(name);
        return mayBeSet || outside && isPlain(rest) ? asWritten(at, end) : chosen(name, value, rest, at, end);
    }

    /** Whether nothing is said for the case that the variable is not set, or empty. */
    private static boolean isPlain(String rest) {
        return rest.isEmpty() || rest.startsWith(":?") || rest.startsWith("?");
    }

    /** @param value null when it is not set */
    private Result chosen(String name, @Nullable String value, String rest, int at, int end) {
        if (isPlain(rest)) {
            return new Result(value == null ? "" : value, false, end);
        }
        boolean set = value != null && !(value.isEmpty() && rest.startsWith(":"));
        int sign = rest.startsWith(":") ? 1 : 0;
        Result given = new Result(value == null ? "" : value, false, end);
        String other = rest.length() > sign ? rest.substring(sign + 1) : "";
        return switch (rest.length() > sign ? rest.charAt(sign) : ' ') {
            case '-' -> set ? given : otherwise(other, at, end);
            case '=' -> {
                Result result = set ? given : otherwise(other, at, end);
                if (!set && !result.dynamic() && !name.isEmpty()) {
                    state.set(new CommandWord(name + "=" + result.value(), false, script, at, end), false);
                }
                yield result;
            }
            case '+' -> set ? otherwise(other, at, end) : new Result("", false, end);
            default -> asWritten(at, end);
        };
    }

    /** What stands behind the sign may be a variable of its own; nothing is looked for deeper than that. */
    private Result otherwise(String text, int at, int end) {
        String value = text.replace("\"", "").replace("'", "");
        if (value.startsWith("$") && ContainerVariables.isName(value, 1, value.length())) {
            value = known(value.substring(1));
        } else if (value.startsWith("${") && value.endsWith("}")
                && ContainerVariables.isName(value, 2, value.length() - 1)) {
            value = known(value.substring(2, value.length() - 1));
        } else if (value.indexOf('$') >= 0 || value.indexOf('`') >= 0) {
            value = null;
        }
        return value == null ? asWritten(at, end) : new Result(value, false, end);
    }

    /** The value of a variable; null where it is not known. */
    private @Nullable String known(String name) {
        CommandWord set = state.assignment(name);
        return set != null
                ? set.dynamic() ? null : Assignment.value(set)
                : state.decides(name)
                        ? ""
                        : state.variables().value(name);
    }

    private Result asWritten(int at, int end) {
        String written = text.substring(at, end);
        return new Result(written.contains("$((") ? arithmetic(written) : written, true, end);
    }

    /**
     * Arithmetic names variables without a dollar: those that only a running shell knows say more by what they were set
     * to.
     */
    private String arithmetic(String written) {
        StringBuilder named = new StringBuilder();
        for (int at = 0; at < written.length();) {
            int end = Math.max(at + 1, ContainerVariables.nameEnd(written, at));
            CommandWord set = state.assignment(written.substring(at, end));
            named.append(set != null && set.dynamic() && named.length() < LONGEST
                    ? Assignment.value(set)
                    : written.substring(at, end));
            at = end;
        }
        return named.toString();
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
