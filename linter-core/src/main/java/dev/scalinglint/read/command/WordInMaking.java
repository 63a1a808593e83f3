package dev.scalinglint.read.command;

import dev.scalinglint.manifest.Located;
import org.jspecify.annotations.Nullable;

/** The word that is being read from a script. Quotes may begin one that stays empty. */
final class WordInMaking {
    private final StringBuilder text = new StringBuilder();
    private boolean begun;
    private boolean dynamic;
    private int start;

    void begin(int at) {
        if (!begun) {
            begun = true;
            start = at;
        }
    }

    boolean isBegun() {
        return begun;
    }

    int length() {
        return text.length();
    }

    void append(char c) {
        text.append(c);
    }

    void append(CharSequence part) {
        text.append(part);
    }

    void append(String script, int from, int to) {
        text.append(script, from, to);
    }

    /** What becomes of it is known only when the script runs. */
    void makeDynamic() {
        dynamic = true;
    }

    /** {@code NAME=}. */
    boolean isAssignment() {
        return begun && text.length() > 1 && text.charAt(text.length() - 1) == '=';
    }

    boolean isNumber() {
        return begun && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** It was no word; whether the next one is dynamic is known already. */
    void drop() {
        text.setLength(0);
        begun = false;
    }

    /** The word, which ends at {@code end}; null where none was begun. */
    @Nullable
    CommandWord end(Located<String> script, int end) {
        CommandWord word = begun ? new CommandWord(text.toString(), dynamic, script, start, end) : null;
        drop();
        dynamic = false;
        return word;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
