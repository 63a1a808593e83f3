package dev.scalinglint.model.command;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Collects the words of a script into commands, and remembers what the script sets for those that follow. */
final class Commands {
    private static final Set<String> RESERVED = Set.of("if", "then", "else", "elif", "fi", "do", "done", "while", "until", "esac", "!", "{", "}");

    /** What a shell does itself. */
    private static final Set<String> BUILT_IN = Set.of("[", "[[", ":", "true", "false", "for", "case", "break", "continue", "return", "exit", "local",
            "set", "shift", "trap", "unset", "wait", "read", "cd", "umask", "ulimit", "function", "declare", "readonly", "source", ".");

    private final Variables variables;
    private final List<Word> positional;
    private final List<List<Word>> all = new ArrayList<>();
    private final Deque<String> hereDocuments = new ArrayDeque<>();
    private List<Word> current = new ArrayList<>();
    private String redirection = "";
    private int size;

    Commands(Variables variables, List<Word> positional) {
        this.variables = variables;
        this.positional = positional;
    }

    List<List<Word>> all() {
        return all;
    }

    /** The words since the last command ended. */
    List<Word> current() {
        return current;
    }

    /** Words read so far. */
    int size() {
        return size;
    }

    void add(Word word) {
        size++;
        if (redirection.isEmpty()) {
            current.add(word);
        } else if (redirection.startsWith("<<") && !redirection.startsWith("<<<")) {
            hereDocuments.add(word.value());
        }
        redirection = "";
    }

    void addPositional() {
        size += positional.size();
        current.addAll(positional);
    }

    void redirected(String sign) {
        redirection = sign;
        size++;
    }

    /** Ends a command; one that only sets variables sets them for the rest of the script. */
    void end() {
        redirection = "";
        int first = 0;
        while (first < current.size() && RESERVED.contains(current.get(first).value())) {
            first++;
        }
        List<Word> words = current.subList(first, current.size());
        current = new ArrayList<>();
        if (words.isEmpty()) {
            return;
        }
        boolean exports = words.get(0).value().equals("export");
        List<Word> settings = exports ? words.subList(1, words.size()) : words;
        if (exports || settings.stream().allMatch(Assignment::is)) {
            settings.stream().filter(Assignment::is).forEach(word -> variables.set(word, exports));
        } else if (!BUILT_IN.contains(words.get(0).value())) {
            all.add(words);
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
