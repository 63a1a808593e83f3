package dev.scalinglint.gate.control.read;

import dev.scalinglint.gate.control.Control;
import dev.scalinglint.gate.control.ControlValues;
import dev.scalinglint.gate.control.Terms;
import dev.scalinglint.gate.control.Unit;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.model.Mount;
import dev.scalinglint.model.Volume;
import dev.scalinglint.source.Placed;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;

/** Who can write to what replicas share. */
final class VolumeControls {
    private static final Set<String> SHARED = Set.of("persistentVolumeClaim", "hostPath", "nfs");

    private VolumeControls() {}

    static void read(Unit unit, Terms terms, ControlValues values) {
        for (Volume volume : unit.workload().volumes()) {
            if (SHARED.contains(volume.kind())) {
                boolean written = !volume.readOnly().value() && volume.writable() != null;
                String text = what(volume) + (written ? " written" : " read only")
                        + (volume.claim() == null ? "" : ", " + volume.claim().modes());
                Placed place = written && volume.writable() != null ? volume.writable() : volume;
                String where = where(volume);
                values.add(Control.VOLUME_ACCESS, where, "access to " + where, text, text,
                        written ? width(volume) : 0.0, place.place());
            }
        }
    }

    /**
     * Where containers see it: it may be called something else, and be something else, and still stand for what it
     * stood for.
     */
    private static String where(Volume volume) {
        return volume.mounts().stream().map(Mount::path).filter(Objects::nonNull).map(Located::value)
                .min(Comparator.naturalOrder())
                .orElse("volume " + volume.name());
    }

    private static String what(Volume volume) {
        return volume.source() != null ? "claim " + volume.source() : volume.kind();
    }

    /**
     * From how many places it can be written at once: one pod, one node, anywhere. What nobody says may be anywhere.
     */
    private static double width(Volume volume) {
        return volume.claim() == null || !volume.claim().singleWriter() ? 3 : volume.claim().onePod() ? 1 : 2;
    }
}
