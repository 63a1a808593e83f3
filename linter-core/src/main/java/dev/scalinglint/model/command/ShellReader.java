package dev.scalinglint.model.command;

import dev.scalinglint.manifest.Located;
import java.util.List;

/**
 * A shell's script to the commands in it, as a POSIX shell would split them. It runs nothing and understands no control flow: commands of
 * every branch are read.
 */
final class ShellReader {
    private static final int MOST_WORDS = 2048;
    private static final String OPERATORS = "$`;|()&<>#";
    private static final int LONGEST = 1 << 14;

    private final Located<String> script;
    private final String text;
    private final ShellExpansion expansion;
    private final Commands commands;
    private final boolean quotesOnly;
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private boolean dynamic;
    private int wordStart;
    private int at;

    private ShellReader(Located<String> script, Variables variables, List<Word> positional, boolean quotesOnly) {
        this.quotesOnly = quotesOnly;
        this.script = script;
        this.text = script.value();
        this.expansion = new ShellExpansion(text, variables);
        this.commands = new Commands(variables, positional);
    }

    /** @param positional what {@code "$@"} stands for */
    static List<List<Word>> read(Located<String> script, Variables variables, List<Word> positional) {
        ShellReader reader = new ShellReader(script, variables, positional, false);
        reader.readAll();
        reader.endCommand();
        return reader.commands.all();
    }

    /** The words of a text that programs other than shells split: quotes count, and nothing else. */
    static List<Word> words(Located<String> text) {
        ShellReader reader = new ShellReader(text, Variables.none(), List.of(), true);
        reader.readAll();
        reader.endWord();
        return reader.commands.current();
    }

    private void readAll() {
        while (at < Math.min(text.length(), LONGEST) && commands.size() < MOST_WORDS && word.length() < LONGEST) {
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
                endCommand();
                at = commands.pastHereDocuments(text, at + 1);
            }
            case '(' -> open();
            case ';', '|', ')' -> endCommandAt(1);
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
        begin();
        word.append(c);
        at++;
    }

    private void begin() {
        if (!inWord) {
            inWord = true;
            wordStart = at;
        }
    }

    private void separate(int length) {
        endWord();
        at += length;
    }

    private void endCommandAt(int length) {
        endCommand();
        at += length;
    }

    /** A list of values, {@code NAME=(a b)}, is none of commands. */
    private void open() {
        boolean list = inWord && word.length() > 1 && word.charAt(word.length() - 1) == '=';
        int end = list ? text.indexOf(')', at) : -1;
        if (end < 0) {
            endCommandAt(1);
        } else {
            dynamic = true;
            word.append(text, at, Math.min(end + 1, at + LONGEST));
            at = end + 1;
        }
    }

    private void comment() {
        if (inWord) {
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
            endCommandAt(1);
        }
    }

    /** {@code 2>&1}, {@code >> file}, {@code <<EOF}: neither the sign nor the word behind it is one of the command. */
    private void redirect() {
        if (inWord && word.chars().allMatch(c -> c >= '0' && c <= '9')) {
            inWord = false;
            word.setLength(0);
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
            begin();
            word.append(text.charAt(next));
            at += 2;
        } else {
            append('\\');
        }
    }

    private void singleQuoted() {
        begin();
        int end = text.indexOf('\'', at + 1);
        end = end < 0 ? text.length() : end;
        word.append(text, at + 1, end);
        at = Math.min(end + 1, text.length());
    }

    private void doubleQuoted() {
        begin();
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
        if (text.startsWith("$@", at) || text.startsWith("$*", at)) {
            at += 2;
            word.setLength(0);
            inWord = false;
            commands.addPositional();
            return;
        }
        boolean started = inWord;
        begin();
        ShellExpansion.Result result = expansion.at(at);
        dynamic |= result.dynamic();
        if (quoted || result.dynamic()) {
            word.append(result.value());
            at = result.end();
        } else {
            inWord = started || !result.value().isEmpty();
            split(result.value(), result.end());
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
                begin();
                word.append(value.charAt(i));
            }
        }
        at = end;
    }

    private void endWord() {
        if (inWord) {
            commands.add(new Word(word.toString(), dynamic, script, wordStart, at));
        }
        word.setLength(0);
        inWord = false;
        dynamic = false;
    }

    private void endCommand() {
        endWord();
        commands.end();
    }
}
