package dev.scalinglint.manifest.yaml;

import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.Lines;
import dev.scalinglint.source.Place;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;

/** Tells comments from text that looks like one, inside quotes or a block scalar. */
final class CommentPlaces {
    private final String text;
    private final TreeMap<Integer, Scalar> scalars = new TreeMap<>();

    private CommentPlaces(String text) {
        this.text = text;
    }

    static CommentPlaces of(String text, Lines lines) {
        CommentPlaces places = new CommentPlaces(text);
        YamlEvents events = new YamlEvents(LooseTabs.asSpaces(text), lines, 0, Limits.DEFAULT);
        ScalarBuilder builder = new ScalarBuilder(text, events);
        try {
            for (Event event = events.next(); !event.is(Event.ID.StreamEnd); event = events.next()) {
                if (event instanceof ScalarEvent scalar) {
                    Scalar built = builder.scalar(scalar);
                    places.scalars.put(built.place().start(), built);
                }
            }
        } catch (BadInput e) {
            // What stands before the mistake is known; behind it nothing is linted.
        }
        return places;
    }

    /** Whether the {@code #} at an index begins a comment. */
    boolean isComment(int hash) {
        if (hash > 0 && !Character.isWhitespace(text.charAt(hash - 1))) {
            return false;
        }
        Map.Entry<Integer, Scalar> before = scalars.floorEntry(hash);
        if (before == null || before.getValue().place().end() <= hash) {
            return true;
        }
        Scalar around = before.getValue();
        return isBlock(around) && isOneLine(around.place(), hash);
    }

    private static boolean isBlock(Scalar scalar) {
        return scalar.style() == Scalar.Style.LITERAL || scalar.style() == Scalar.Style.FOLDED;
    }

    /** Behind the {@code |} that opens a block scalar a comment may stand. */
    private boolean isOneLine(Place scalar, int hash) {
        String between = text.substring(scalar.start(), hash);
        return between.indexOf('\n') < 0 && between.indexOf('\r') < 0;
    }
}
