package dev.scalinglint.gate.control.read;

import dev.scalinglint.gate.control.Control;
import dev.scalinglint.gate.control.Readings;
import dev.scalinglint.gate.control.Terms;
import dev.scalinglint.gate.control.Unit;
import dev.scalinglint.model.Affinity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What pins clients to a replica. */
final class StickinessReader {
    private StickinessReader() {}

    static void read(Unit unit, Terms terms, Readings readings) {
        List<Affinity> pinning = new ArrayList<>(unit.model().affinities());
        pinning.removeIf(
                affinity -> affinity.certainty() == Affinity.Certainty.UNLIKELY || !unit.isAmong(affinity.workloads()));
        pinning.sort(Comparator.comparing(StickinessReader::text));
        if (!pinning.isEmpty()) {
            String text = pinning.stream().map(StickinessReader::text).collect(Collectors.joining(", "));
            readings.add(Control.STICKINESS, "", "stickiness", text, text, (double) pinning.size(),
                    pinning.get(0).place());
        }
    }

    private static String text(Affinity affinity) {
        return affinity.mechanism() + " " + affinity.value();
    }
}
