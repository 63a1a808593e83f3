package dev.scalinglint.gate.report;

import dev.scalinglint.gate.change.ControlChange;
import dev.scalinglint.gate.control.Direction;
import java.util.List;

/** A line for each control that is another, the gravest first. */
final class ControlLines {
    private ControlLines() {}

    static List<String> of(List<ControlChange> changes) {
        return AlikeControls.of(changes).stream().map(ControlLines::line).toList();
    }

    private static String line(AlikeControls alike) {
        ControlChange first = alike.first();
        String sentence = alike.changes().size() == 1
                ? first.sentence()
                : alike.names() + ": image " + first.values() + " (" + alike.places() + ")";
        String loosened = alike.loosens() ? first.control().loosened() : null;
        return direction(first.direction()) + ": " + sentence + (loosened == null ? "" : ": " + loosened)
                + (first.note() == null ? "" : "; " + first.note());
    }

    private static String direction(Direction direction) {
        return switch (direction) {
            case LOOSENS -> "loosens";
            case TIGHTENS -> "tightens";
            case NEITHER -> "changes";
        };
    }
}
