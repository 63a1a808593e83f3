package dev.scalinglint.read.command;

import dev.scalinglint.manifest.Located;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A shell's script to the commands in it, as a POSIX shell would split them. It runs nothing and understands no control
 * flow: commands of every branch are read.
 */
final class ShellReader {
    private static final int MOST_WORDS = 2048;
    private static final String OPERATORS = "$`;|()&<>#";
    private static final int LONGEST = 1 << 14;
    private static final int DEEPEST = 8;

    private final Located<String> script;
    private final String text;
    private final ShellExpansion expansion;
    private final ScriptCommands commands;
    private final ShellState state;
    private final boolean quotesOnly;
    private final int depth;
    private final WordInMaking word = new WordInMaking();
    private int at;
    private int limit;

    /** @param depth how many functions and {@code eval}s it stands in */
    private ShellReader(Located<String> script, ShellState state, ScriptCommands commands, boolean quotesOnly,
            int depth) {
        this.quotesOnly = quotesOnly;
        this.script = script;
        this.text = script.value();
        this.limit = text.length();
        this.state = state;
        this.expansion = new ShellExpansion(script, state);
        this.commands = commands;
        this.depth = depth;
    }

    /** What a script starts, in the order written. */
    static List<ScriptCommands.Started> read(Located<String> script, ShellState state) {
        ScriptCommands commands = new ScriptCommands(state);
        new ShellReader(script, state, commands, false, 0).readAll();
        return commands.all();
    }

    /** The words of a text that programs other than shells split: quotes count, and nothing else. */
    static List<CommandWord> words(Located<String> text) {
        ShellState state = new ShellState(ContainerVariables.none(), new OwnVariables(), List.of());
        ShellReader reader = new ShellReader(text, state, new ScriptCommands(state), true, 0);
        reader.readTokens();
        reader.endWord();
        return reader.commands.current();
    }

    private void readAll() {
        readTokens();
        endCommand("\n");
    }

    private void readTokens() {
        while (at < Math.min(limit, LONGEST) && commands.size() < MOST_WORDS && word.length() < LONGEST) {
            char c = text.charAt(at);
            if (quotesOnly && OPERATORS.indexOf(c) >= 0) {
                append(c);
            } else if (quotesOnly && c == '\n') {
                separate(1);
            } else {
                next(c);
            }
        }
    }

    private void next(char c) {
        switch (c) {
            case ' ', '\t', '\r' -> separate(1);
            case '\n' -> {
                endCommand("\n");
                at = commands.pastHereDocuments(text, at + 1);
            }
            case '(' -> open();
            case ')' -> close();
            case ';' -> semicolon();
            case '|' -> endCommandAt(text.startsWith("||", at) ? "||" : "|");
            case '&' -> ampersand();
            case '<', '>' -> redirect();
            case '\\' -> escaped("");
            case '\'' -> singleQuoted();
            case '"' -> doubleQuoted();
            case '$', '`' -> expand(false);
            case '#' -> comment();
            default -> append(c);
        }
    }

    private void append(char c) {
        word.begin(at);
        word.append(c);
        at++;
    }

    private void separate(int length) {
        endWord();
        at += length;
    }

    private void endCommandAt(String operator) {
        int length = operator.length();
        endCommand(operator);
        at += length;
    }

    /** Two of them end a branch of {@code case}. */
    private void semicolon() {
        boolean branch = text.startsWith(";;", at);
        endCommandAt(";");
        if (branch) {
            state.otherwise();
            at++;
        }
    }

    /** A list of values, {@code NAME=(a b)}, is none of commands, nor is a function until it is called. */
    private void open() {
        int end = word.isAssignment() ? text.indexOf(')', at) : -1;
        if (end >= 0) {
            word.makeDynamic();
            word.append(text, at, Math.min(end + 1, at + LONGEST));
            at = end + 1;
        } else if (!word.isBegun() || !define()) {
            endCommandAt("(");
            state.enterSubshell();
        }
    }

    private void close() {
        endCommandAt(")");
        state.leaveSubshell();
    }

    /** {@code name() { … }}. */
    private boolean define() {
        int close = ShellText.pastBlanks(text, at + 1, limit);
        int body = close < limit && text.charAt(close) == ')' ? ShellText.pastBlanks(text, close + 1, limit) : limit;
        int end = body < limit && text.charAt(body) == '{' ? ShellText.closing(text, body, limit) : -1;
        if (end < 0) {
            return false;
        }
        state.define(word.toString(), new ShellState.Body(script, body + 1, end));
        word.drop();
        at = end + 1;
        return true;
    }

    private void comment() {
        if (word.isBegun()) {
            append('#');
            return;
        }
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
    }

    private void ampersand() {
        if (text.startsWith("&>", at)) {
            separate(1);
        } else {
            endCommandAt(text.startsWith("&&", at) ? "&&" : "&");
        }
    }

    /** {@code 2>&1}, {@code >> file}, {@code <<EOF}: neither the sign nor the word behind it is one of the command. */
    private void redirect() {
        if (word.isNumber()) {
            word.drop();
        }
        endWord();
        int start = at;
        while (at < text.length() && "<>&|-".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        commands.redirected(text.substring(start, at));
    }

    /** @param kept between double quotes, what a backslash takes its meaning from; elsewhere from every character */
    private void escaped(String kept) {
        int next = at + 1;
        if (text.startsWith("\r\n", next)) {
            at += 3;
        } else if (next < text.length() && text.charAt(next) == '\n') {
            at += 2;
        } else if (next < text.length() && (kept.isEmpty() || kept.indexOf(text.charAt(next)) >= 0)) {
            word.begin(at);
            word.append(text.charAt(next));
            at += 2;
        } else {
            append('\\');
        }
    }

    private void singleQuoted() {
        word.begin(at);
        int end = text.indexOf('\'', at + 1);
        end = end < 0 ? text.length() : end;
        word.append(text, at + 1, end);
        at = Math.min(end + 1, text.length());
    }

    private void doubleQuoted() {
        word.begin(at);
        at++;
        while (at < text.length() && text.charAt(at) != '"' && word.length() < LONGEST) {
            switch (text.charAt(at)) {
                case '\\' -> escaped("$`\"\\");
                case '$', '`' -> {
                    if (quotesOnly) {
                        append(text.charAt(at));
                    } else {
                        expand(true);
                    }
                }
                default -> append(text.charAt(at));
            }
        }
        at = Math.min(at + 1, text.length());
    }

    private void expand(boolean quoted) {
        boolean braced = text.startsWith("${@}", at) || text.startsWith("${*}", at);
        if (braced || text.startsWith("$@", at) || text.startsWith("$*", at)) {
            at += braced ? 4 : 2;
            word.drop();
            commands.addPositional();
            return;
        }
        ShellExpansion.Result result = expansion.at(at);
        if (quoted || result.dynamic()) {
            word.begin(at);
            word.append(result.value());
            at = result.end();
        } else {
            split(result.value(), result.end());
        }
        if (result.dynamic()) {
            word.makeDynamic();
        }
    }

    /** A value without quotes round it falls into words where it has blanks. */
    private void split(String value, int end) {
        for (int i = 0; i < value.length() && word.length() < LONGEST; i++) {
            if (Character.isWhitespace(value.charAt(i))) {
                int before = at;
                at = end;
                endWord();
                at = before;
            } else {
                word.begin(at);
                word.append(value.charAt(i));
            }
        }
        at = end;
    }

    private void endWord() {
        CommandWord ended = word.end(script, at);
        if (ended != null) {
            commands.add(ended);
        }
    }

    private void endCommand(String operator) {
        endWord();
        List<CommandWord> inside = commands.end(operator);
        if (!inside.isEmpty() && depth < DEEPEST) {
            look(inside);
        }
    }

    /** Reads what a function does, or what {@code eval} is given, where it is called. */
    private void look(List<CommandWord> words) {
        List<CommandWord> arguments = words.subList(1, words.size());
        String name = words.get(0).value();
        if (state.isFunction(name)) {
            ShellState.Body body = state.function(name);
            ShellReader reader = new ShellReader(body.script(), state, commands, false, depth + 1);
            reader.at = body.start();
            reader.limit = body.end();
            List<CommandWord> own = state.positional();
            state.positional(arguments);
            reader.readAll();
            state.positional(own);
        } else if (!arguments.isEmpty()) {
            String joined = arguments.stream().map(CommandWord::value).collect(Collectors.joining(" "));
            Located<String> source = new Located<>(joined, joined, arguments.get(0).place(), false);
            new ShellReader(source, state, commands, false, depth + 1).readAll();
        }
    }
}
