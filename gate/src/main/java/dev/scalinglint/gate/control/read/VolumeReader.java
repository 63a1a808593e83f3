package dev.scalinglint.gate.control.read;

import dev.scalinglint.gate.control.Control;
import dev.scalinglint.gate.control.Readings;
import dev.scalinglint.gate.control.Terms;
import dev.scalinglint.gate.control.Unit;
import dev.scalinglint.model.Volume;
import dev.scalinglint.source.Placed;
import java.util.Set;

/** Who can write to what replicas share. */
final class VolumeReader {
    private static final Set<String> SHARED = Set.of("persistentVolumeClaim", "hostPath", "nfs");

    private VolumeReader() {}

    static void read(Unit unit, Terms terms, Readings readings) {
        for (Volume volume : unit.workload().volumes()) {
            if (SHARED.contains(volume.kind())) {
                boolean written = !volume.readOnly().value() && volume.writable() != null;
                String modes = volume.claim() == null ? "" : volume.claim().modes();
                String text = (written ? "written" : "read only") + (modes.isEmpty() ? "" : ", " + modes);
                Placed place = written ? volume.writable() : volume;
                readings.add(Control.VOLUME_ACCESS, part(volume), subject(volume), text, text,
                        written ? width(volume) : 0.0, place.place());
            }
        }
    }

    private static String part(Volume volume) {
        return volume.kind() + "/" + (volume.source() == null ? volume.name() : volume.source());
    }

    private static String subject(Volume volume) {
        return volume.source() == null ? "access to volume " + volume.name() : "access to claim " + volume.source();
    }

    /**
     * From how many places it can be written at once: one pod, one node, anywhere. What nobody says may be anywhere.
     */
    private static double width(Volume volume) {
        return volume.claim() == null || !volume.claim().singleWriter() ? 3 : volume.claim().onePod() ? 1 : 2;
    }
}
