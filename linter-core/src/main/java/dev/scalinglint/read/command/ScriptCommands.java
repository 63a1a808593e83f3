package dev.scalinglint.read.command;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Collects the words of a script into commands, and remembers what the script sets for those that follow. */
final class ScriptCommands {
    private static final Set<String> RESERVED = Set.of("if", "then", "else", "elif", "fi", "do", "done", "while",
            "until", "esac", "!", "{", "}");

    /** What a shell does itself. */
    private static final Set<String> BUILT_IN = Set.of("[", "[[", ":", "true", "false", "for", "case", "break",
            "continue", "return", "exit",
            "trap", "wait", "read", "cd", "umask", "ulimit", "function", "source", ".", "test", "getopts", "hash",
            "alias");
    private static final Set<String> ASKING = Set.of("[", "[[", "test", "grep", "which", "!");

    /** A program with its words, and what the script has put into its environment by then. */
    record Started(List<CommandWord> words, OwnVariables environment) {}

    private final ShellState state;
    private final List<Started> all = new ArrayList<>();
    private final Deque<String> hereDocuments = new ArrayDeque<>();
    private List<CommandWord> current = new ArrayList<>();
    private String redirection = "";
    private boolean asks;
    private int chained;
    private int size;

    ScriptCommands(ShellState state) {
        this.state = state;
    }

    List<Started> all() {
        return all;
    }

    /** The words since the last command ended. */
    List<CommandWord> current() {
        return current;
    }

    /** Words read so far. */
    int size() {
        return size;
    }

    void add(CommandWord word) {
        size++;
        if (redirection.isEmpty()) {
            if (current.isEmpty() && RESERVED.contains(word.value())) {
                reserved(word.value());
            } else {
                branch(word.value());
                current.add(word);
            }
        } else if (redirection.startsWith("<<") && !redirection.startsWith("<<<")) {
            hereDocuments.add(word.value());
        }
        redirection = "";
    }

    void addPositional() {
        size += state.positional().size();
        current.addAll(state.positional());
    }

    void redirected(String sign) {
        redirection = sign;
        size++;
    }

    /**
     * Ends a command, or the pattern of a {@code case}.
     *
     * @param operator what ends it: {@code ;}, {@code &&}, {@code ||}, {@code |}, {@code &}, a line's end or a
     *                 parenthesis
     * @return one that the reader has to look into: a function that is called, or what {@code eval} is given; empty
     * for others
     */
    List<CommandWord> end(String operator) {
        redirection = "";
        List<CommandWord> words = operator.equals(")") && !state.isInSubshell() ? List.of() : current;
        current = new ArrayList<>();
        boolean inside = !words.isEmpty() && (state.isFunction(words.get(0).value())
                || words.get(0).value().equals("eval"));
        if (!words.isEmpty() && !inside) {
            asks |= ASKING.contains(words.get(0).value()) || words.get(0).value().equals("command")
                    && words.size() > 1 && words.get(1).value().equals("-v");
            run(words);
        }
        chain(operator);
        return inside ? words : List.of();
    }

    /** Reserved words open and close branches: what is set in one need not be set behind it. */
    private void reserved(String word) {
        asks |= word.equals("!");
        switch (word) {
            case "if", "while", "until" -> state.enter();
            case "else", "elif" -> state.otherwise();
            case "fi", "done", "esac" -> state.leave();
            default -> {
            }
        }
    }

    private void branch(String word) {
        if (current.isEmpty() && (word.equals("for") || word.equals("case"))) {
            state.enter();
        }
    }

    /** Behind {@code ||}, and behind a question and {@code &&}, something runs only perhaps. */
    private void chain(String operator) {
        boolean perhaps = operator.equals("||") || operator.equals("&&") && asks;
        if (perhaps) {
            state.enter();
            chained++;
        } else if (!operator.equals("&&") && !operator.equals("|")) {
            for (; chained > 0; chained--) {
                state.leave();
            }
        }
        asks &= operator.equals("&&");
    }

    private void run(List<CommandWord> words) {
        List<CommandWord> rest = words.subList(1, words.size());
        switch (words.get(0).value()) {
            case "export" -> state.export(rest);
            case "declare", "typeset" -> state.declare(rest);
            case "local", "readonly" -> rest.stream().filter(Assignment::is).forEach(word -> state.set(word, false));
            case "unset" ->
                rest.stream().map(CommandWord::value).filter(name -> !name.startsWith("-")).forEach(state::unset);
            case "set" -> state.options(rest);
            case "shift" -> state.shift(rest);
            default -> {
                if (words.stream().allMatch(Assignment::is)) {
                    words.forEach(word -> state.set(word, false));
                } else if (!BUILT_IN.contains(words.get(0).value())) {
                    all.add(new Started(words, state.environment()));
                }
            }
        }
    }

    /** Index past the documents that the line before asked for. */
    int pastHereDocuments(String text, int from) {
        int at = from;
        while (!hereDocuments.isEmpty() && at < text.length()) {
            int end = text.indexOf('\n', at);
            String line = text.substring(at, end < 0 ? text.length() : end);
            if (line.strip().equals(hereDocuments.peek())) {
                hereDocuments.remove();
            }
            at = end < 0 ? text.length() : end + 1;
        }
        return at;
    }
}
