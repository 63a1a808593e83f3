package dev.scalinglint.gate;

import dev.scalinglint.engine.Touching;
import dev.scalinglint.gate.change.ControlChange;
import dev.scalinglint.gate.change.SettingsChange;
import dev.scalinglint.gate.change.SettingsChange.Kind;
import dev.scalinglint.gate.control.Control;
import dev.scalinglint.source.Place;
import dev.scalinglint.suppression.Suppression;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a change asks not to be told and the base did not, in comments and annotations. */
final class AddedSuppressions {
    private AddedSuppressions() {}

    /** @param controls of which the annotations of workloads are */
    static List<SettingsChange> in(Touching head, List<ControlChange> controls) {
        Set<Place> told = controls.stream().filter(change -> change.control() == Control.SUPPRESSION)
                .map(ControlChange::place).collect(Collectors.toSet());
        return head.addedRequests().stream().filter(request -> !told.contains(request.place()))
                .map(AddedSuppressions::change).toList();
    }

    private static SettingsChange change(Suppression request) {
        return new SettingsChange(Kind.SUPPRESSION,
                (request.lines() == null ? "an annotation" : "a comment") + " asks not to be told of "
                        + request.rulesText() + ": " + request.reason()
                        + (request.until() == null ? "" : " until " + request.until()),
                request.place(), true);
    }
}
