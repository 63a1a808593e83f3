package dev.scalinglint.gate.control.read;

import dev.scalinglint.gate.control.Reading;
import dev.scalinglint.gate.control.Reading.Key;
import dev.scalinglint.gate.control.Readings;
import dev.scalinglint.gate.control.Terms;
import dev.scalinglint.gate.control.Unit;
import java.util.List;
import java.util.Map;

/** One kind of control of a unit. */
public interface ControlReader {
    List<ControlReader> ALL = List.of(ReplicaReader::read, AutoscalerReader::read, KnativeReader::read,
            ProcessReader::read, ResourceReader::read,
            BudgetReader::read, ProbeReader::read, ExposureReader::read, StickinessReader::read, PoolReader::read,
            VolumeReader::read,
            CoordinationReader::read, ImageReader::read, JudgementReader::read);

    void read(Unit unit, Terms terms, Readings readings);

    /** All controls of a unit. */
    static Map<Key, Reading> all(Unit unit, Terms terms) {
        Readings readings = new Readings();
        ALL.forEach(reader -> reader.read(unit, terms, readings));
        return readings.all();
    }
}
