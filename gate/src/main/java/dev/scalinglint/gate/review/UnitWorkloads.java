package dev.scalinglint.gate.review;

import dev.scalinglint.gate.change.ControlChange;
import dev.scalinglint.gate.control.Control;
import dev.scalinglint.gate.control.ControlValue;
import dev.scalinglint.gate.control.ScalingUnit;
import dev.scalinglint.model.Model;
import dev.scalinglint.model.Workload;
import dev.scalinglint.source.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The workloads that a change is about, under the names of both revisions. */
public final class UnitWorkloads {
    private static final Set<Control> ANOTHER_NAME =
            Set.of(Control.UNIT_RENAMED, Control.UNIT_MOVED, Control.UNIT_KIND);
    private final Map<ScalingUnit, List<Workload>> byUnit = new HashMap<>();

    public UnitWorkloads(List<Model> base, List<Model> head, List<ControlChange> changes) {
        Map<Place, Workload> before = new HashMap<>();
        base.forEach(model -> model.workloads().forEach(workload -> before.put(workload.place(), workload)));
        List.of(head, base).forEach(models -> models.forEach(
                model -> model.workloads().forEach(workload -> add(unit(model, workload), workload))));
        for (ControlChange change : changes) {
            ControlValue was = change.before();
            Workload workload = was == null ? null : before.get(was.place());
            if (ANOTHER_NAME.contains(change.control()) && workload != null) {
                add(change.unit(), workload);
            }
        }
    }

    private static ScalingUnit unit(Model model, Workload workload) {
        return ScalingUnit.of(model.application(), workload.id());
    }

    private void add(ScalingUnit unit, Workload workload) {
        byUnit.computeIfAbsent(unit, any -> new ArrayList<>()).add(workload);
    }

    /** None where it is about something else. */
    List<Workload> of(ControlChange change) {
        return byUnit.getOrDefault(change.unit(), List.of());
    }
}
