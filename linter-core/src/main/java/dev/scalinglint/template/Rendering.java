package dev.scalinglint.template;

import dev.scalinglint.source.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a template came to, and for each part of it where that came from. */
public final class Rendering {
    private static final int LONGEST = 1 << 20;

    private final StringBuilder text = new StringBuilder();
    private final List<Piece> pieces = new ArrayList<>();
    private int steps;

    /**
     * A part of the text.
     *
     * @param start  index of its first character
     * @param from   index in the template of what made it: the text itself, or the action
     * @param to     behind it
     * @param copied whether it stands in the template as it is, character by character
     * @param source where its value is written; null when that is not known, or it was made of several
     */
    public record Piece(int start, int from, int to, boolean copied, @Nullable Place source) {}

    void literal(String literal, int at) {
        add(literal, new Piece(text.length(), at, at + literal.length(), true, null));
    }

    void value(String value, int from, int to, @Nullable Place source) {
        add(value, new Piece(text.length(), from, to, false, source));
    }

    private void add(String part, Piece piece) {
        if (part.isEmpty()) {
            return;
        }
        if (text.length() + part.length() > LONGEST) {
            throw NotKnownException.limit(piece.from(), "it comes to more than " + LONGEST + " characters");
        }
        pieces.add(piece);
        text.append(part);
    }

    /** @return how many there are now */
    int step() {
        return ++steps;
    }

    /** What it took to make: steps and characters. */
    public long cost() {
        return (long) steps + text.length();
    }

    public String text() {
        return text.toString();
    }

    /** The part in which a character of the text stands; null where there is none. */
    public @Nullable Piece at(int index) {
        int low = 0;
        int high = pieces.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (pieces.get(middle).start() <= index) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return pieces.isEmpty() ? null : pieces.get(low);
    }

    /** Where all of it is written, when it is nothing but one value. */
    public @Nullable Place onlySource() {
        return pieces.size() == 1 ? pieces.get(0).source() : null;
    }
}
