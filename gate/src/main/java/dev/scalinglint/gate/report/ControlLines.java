package dev.scalinglint.gate.report;

import dev.scalinglint.gate.change.ControlChange;
import dev.scalinglint.gate.control.Control;
import dev.scalinglint.gate.control.Direction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A line for each control that is another, the gravest first; an image that many were given at once is one line. */
final class ControlLines {
    private static final int NAMED = 2;

    private ControlLines() {}

    static List<String> of(List<ControlChange> changes) {
        Map<List<Object>, List<ControlChange>> alike = new LinkedHashMap<>();
        for (ControlChange change : GateWording.gravestFirst(changes)) {
            alike.computeIfAbsent(key(change, alike.size()), key -> new ArrayList<>()).add(change);
        }
        return alike.values().stream().map(ControlLines::line).toList();
    }

    private static List<Object> key(ControlChange change, int ownNumber) {
        return change.control() == Control.IMAGE && change.before() != null && change.after() != null
                ? List.of(change.direction(), change.before().value(), change.after().value(), note(change))
                : List.of(ownNumber);
    }

    private static String line(List<ControlChange> alike) {
        ControlChange first = alike.get(0);
        String sentence = alike.size() == 1
                ? first.sentence()
                : some(alike.stream().map(ControlChange::name).distinct().toList(), NAMED) + ": image "
                        + first.values() + " ("
                        + some(alike.stream().map(ControlChange::places).distinct().toList(), 1) + ")";
        String loosened = first.direction() == Direction.LOOSENS ? first.control().loosened() : null;
        return direction(first.direction()) + ": " + sentence + (loosened == null ? "" : ": " + loosened)
                + note(first);
    }

    /** {@code a, b and 14 more}. */
    private static String some(List<String> things, int named) {
        int left = things.size() - named;
        return left <= 0
                ? String.join(", ", things)
                : String.join(", ", things.subList(0, named)) + " and " + left + " more";
    }

    private static String direction(Direction direction) {
        return switch (direction) {
            case LOOSENS -> "loosens";
            case TIGHTENS -> "tightens";
            case NEITHER -> "changes";
        };
    }

    private static String note(ControlChange change) {
        return change.note() == null ? "" : "; " + change.note();
    }
}
