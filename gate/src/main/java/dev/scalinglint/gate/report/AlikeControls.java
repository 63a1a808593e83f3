package dev.scalinglint.gate.report;

import dev.scalinglint.gate.change.ControlChange;
import dev.scalinglint.gate.control.Control;
import dev.scalinglint.gate.control.Direction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Changes that people are told as one: an image that many were given at once; mostly a single one. */
record AlikeControls(List<ControlChange> changes) {
    private static final int NAMED = 2;

    /** The gravest first. */
    static List<AlikeControls> of(List<ControlChange> changes) {
        Map<List<Object>, List<ControlChange>> alike = new LinkedHashMap<>();
        for (ControlChange change : GateWording.gravestFirst(changes)) {
            alike.computeIfAbsent(key(change, alike.size()), key -> new ArrayList<>()).add(change);
        }
        return alike.values().stream().map(AlikeControls::new).toList();
    }

    private static List<Object> key(ControlChange change, int ownNumber) {
        return change.control() == Control.IMAGE && change.before() != null && change.after() != null
                ? List.of(change.direction(), change.before().value(), change.after().value(),
                        Objects.requireNonNullElse(change.note(), ""))
                : List.of(ownNumber);
    }

    ControlChange first() {
        return changes.get(0);
    }

    boolean loosens() {
        return first().direction() == Direction.LOOSENS;
    }

    /** Whose they are: {@code a, b and 14 more}. */
    String names() {
        return some(changes.stream().map(ControlChange::name).distinct().toList(), NAMED);
    }

    String places() {
        return some(changes.stream().map(ControlChange::places).distinct().toList(), 1);
    }

    private static String some(List<String> things, int named) {
        int left = things.size() - named;
        return left <= 0
                ? String.join(", ", things)
                : String.join(", ", things.subList(0, named)) + " and " + left + " more";
    }
}
