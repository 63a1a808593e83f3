package dev.scalinglint.model.read;

import dev.scalinglint.model.DisruptionBudget;
import dev.scalinglint.model.Workload;
import java.util.List;

/** PodDisruptionBudgets, and those that operators are known to create, with the workloads they cover. */
final class BudgetReader {
    private BudgetReader() {}

    static List<DisruptionBudget> read(Objects objects, List<Workload> workloads) {
        return List.of();
    }
}
