package dev.scalinglint.gate.control.read;

import dev.scalinglint.gate.control.Control;
import dev.scalinglint.gate.control.ControlValue;
import dev.scalinglint.gate.control.ControlValue.Key;
import dev.scalinglint.gate.control.ControlValues;
import dev.scalinglint.gate.control.Terms;
import dev.scalinglint.gate.control.Unit;
import dev.scalinglint.model.Affinity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What pins clients to a replica. */
final class StickinessControls {
    private StickinessControls() {}

    static void read(Unit unit, Terms terms, ControlValues values) {
        List<Affinity> pinning = new ArrayList<>(unit.model().affinities());
        pinning.removeIf(
                affinity -> affinity.certainty() == Affinity.Certainty.UNLIKELY || !unit.isAmong(affinity.workloads()));
        pinning.sort(Comparator.comparing(StickinessControls::text));
        if (!pinning.isEmpty()) {
            String text = Counted.text(pinning.stream().map(StickinessControls::text).toList());
            ControlValue value = ControlValue.of(new Key(Control.STICKINESS, ""), "stickiness", text, text,
                    (double) pinning.size(), pinning.get(0).place());
            values.add(isByDefault(pinning) ? value.within(ExposureControls.EXPOSURE) : value);
        }
    }

    /** Whether every way in brings it, and nobody asked for it: then only the way in is told where that is new. */
    private static boolean isByDefault(List<Affinity> pinning) {
        return pinning.stream().allMatch(affinity -> affinity.kind() == Affinity.Kind.DEFAULT);
    }

    private static String text(Affinity affinity) {
        return affinity.mechanism() + " " + affinity.value();
    }
}
