package dev.scalinglint.finding;

import dev.scalinglint.source.Place;
import java.util.Comparator;

/**
 * One change of a text.
 *
 * @param place what is replaced; empty where something is only put in
 * @param text  what stands there afterwards; empty where something is only taken out
 */
public record TextEdit(Place place, String text) {
    /** As they stand in the text. */
    public static final Comparator<TextEdit> ORDER = Comparator.comparing(TextEdit::place);

    /** Whether both touch the same text; what is put in at one point has no order of its own. */
    public boolean overlaps(TextEdit other) {
        Place a = place;
        Place b = other.place;
        return a.file().equals(b.file()) && (a.start() < b.end() && b.start() < a.end() || a.start() == b.start());
    }
}
