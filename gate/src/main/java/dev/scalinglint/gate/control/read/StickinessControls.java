package dev.scalinglint.gate.control.read;

import dev.scalinglint.gate.control.Control;
import dev.scalinglint.gate.control.ControlValues;
import dev.scalinglint.gate.control.Terms;
import dev.scalinglint.gate.control.Unit;
import dev.scalinglint.model.Affinity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What pins clients to a replica. */
final class StickinessControls {
    private StickinessControls() {}

    static void read(Unit unit, Terms terms, ControlValues values) {
        List<Affinity> pinning = new ArrayList<>(unit.model().affinities());
        pinning.removeIf(
                affinity -> affinity.certainty() == Affinity.Certainty.UNLIKELY || !unit.isAmong(affinity.workloads()));
        pinning.sort(Comparator.comparing(StickinessControls::text));
        if (!pinning.isEmpty()) {
            String text = pinning.stream().map(StickinessControls::text).collect(Collectors.joining(", "));
            values.add(Control.STICKINESS, "", "stickiness", text, text, (double) pinning.size(),
                    pinning.get(0).place());
        }
    }

    private static String text(Affinity affinity) {
        return affinity.mechanism() + " " + affinity.value();
    }
}
