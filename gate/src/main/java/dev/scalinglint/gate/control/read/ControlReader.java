package dev.scalinglint.gate.control.read;

import dev.scalinglint.gate.control.ControlValue;
import dev.scalinglint.gate.control.ControlValue.Key;
import dev.scalinglint.gate.control.ControlValues;
import dev.scalinglint.gate.control.Terms;
import dev.scalinglint.gate.control.Unit;
import java.util.List;
import java.util.Map;

/** One kind of control of a unit. */
public interface ControlReader {
    List<ControlReader> ALL = List.of(ReplicaControls::read, AutoscalerControls::read, KnativeControls::read,
            ProcessControls::read, ResourceControls::read,
            BudgetControls::read, ProbeControls::read, ExposureControls::read, StickinessControls::read,
            PoolControls::read, VolumeControls::read,
            CoordinationControls::read, ImageControls::read, JudgementControls::read);

    void read(Unit unit, Terms terms, ControlValues values);

    /** All controls of a unit. */
    static Map<Key, ControlValue> all(Unit unit, Terms terms) {
        ControlValues values = new ControlValues();
        ALL.forEach(reader -> reader.read(unit, terms, values));
        return values.all();
    }
}
