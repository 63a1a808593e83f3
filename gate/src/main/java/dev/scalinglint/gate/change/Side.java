package dev.scalinglint.gate.change;

import dev.scalinglint.gate.control.Unit;
import dev.scalinglint.model.Model;
import dev.scalinglint.model.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * One of the two revisions.
 *
 * @param models   its applications, as far as the change can touch them
 * @param profiles what the policy that judges says a workload is
 */
public record Side(List<Model> models, Function<Workload, Set<String>> profiles) {
    public Side {
        models = List.copyOf(models);
    }

    List<Unit> units() {
        List<Unit> units = new ArrayList<>();
        for (Model model : models) {
            model.workloads().forEach(workload -> units.add(new Unit(model, workload, profiles.apply(workload))));
        }
        return units;
    }
}
