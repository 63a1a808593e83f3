package dev.scalinglint.read.command;

import dev.scalinglint.manifest.InnerPlace;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.source.Place;
import org.jspecify.annotations.Nullable;

/**
 * A word of a command line.
 *
 * @param value   with variables replaced as far as they are known
 * @param dynamic whether a shell makes something else of it when it runs
 * @param source  the text it is cut from, between {@code start} and {@code end}
 */
record CommandWord(String value, boolean dynamic, Located<String> source, int start, int end) {
    private static final int LONGEST = 1 << 14;

    /** A whole text as one word. */
    static CommandWord of(Located<String> text, String value, boolean dynamic) {
        return new CommandWord(value, dynamic, text, 0, text.value().length());
    }

    /** An assignment that adds to what another one set. */
    CommandWord after(CommandWord before) {
        String sum =
                before.value.length() + value.length() > LONGEST ? before.value : before.value + Assignment.value(this);
        return new CommandWord(sum, dynamic || before.dynamic, source, start, end);
    }

    /** What of it stands behind an index. */
    CommandWord from(int index) {
        boolean asWritten = source.value().startsWith(value, start) && end - start == value.length();
        return new CommandWord(value.substring(index), dynamic, source, asWritten ? start + index : start, end);
    }

    /** A word is only itself. By hand: a record's own is made at run time, which a short run feels. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return 31 * start + value.hashCode();
    }

    boolean isWhole() {
        return start == 0 && end == source.value().length();
    }

    String text() {
        return isWhole() ? source.text() : source.value().substring(start, end);
    }

    Place place() {
        return isWhole() || !source.value().equals(source.text()) ? source.place() : InnerPlace.of(source, start, end);
    }

    /** A part of the value where it alone is written; null where quotes, variables or folding leave no such place. */
    @Nullable
    Located<String> exactly(int from, int to) {
        String part = value.substring(from, to);
        if (from == 0 && to == value.length()) {
            Place whole = place();
            return isWhole() || !whole.equals(source.place()) ? new Located<>(part, text(), whole, false) : null;
        }
        boolean asWritten = source.value().equals(source.text()) && end - start == value.length()
                && source.value().startsWith(value, start);
        Place place = asWritten ? InnerPlace.of(source, start + from, start + to) : source.place();
        return place.equals(source.place()) ? null : new Located<>(part, part, place, false);
    }

    Located<String> located() {
        return new Located<>(value, text(), place(), false);
    }

    /** From this word to {@code last}, where they stand in one file. */
    Place through(CommandWord last) {
        Place from = place();
        Place to = last.place();
        return from.file().equals(to.file()) && from.compareTo(to) <= 0 && from.end() <= to.end()
                ? from.through(to)
                : from;
    }
}
