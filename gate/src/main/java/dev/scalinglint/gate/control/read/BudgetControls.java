package dev.scalinglint.gate.control.read;

import dev.scalinglint.gate.control.Control;
import dev.scalinglint.gate.control.ControlValues;
import dev.scalinglint.gate.control.Terms;
import dev.scalinglint.gate.control.Unit;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.model.DisruptionBudget;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What disruption budgets let a drain take, as a share of the pods that run at their quietest. */
final class BudgetControls {
    private BudgetControls() {}

    static void read(Unit unit, Terms terms, ControlValues values) {
        List<DisruptionBudget> budgets = new ArrayList<>(unit.workload().links().budgets());
        budgets.removeIf(budget -> budget.minAvailable() == null && budget.maxUnavailable() == null);
        budgets.sort(Comparator.comparing(BudgetControls::text));
        if (!budgets.isEmpty()) {
            String value = budgets.stream().map(BudgetControls::value).collect(Collectors.joining(" and "));
            String text = budgets.stream().map(BudgetControls::text).collect(Collectors.joining(" and "));
            DisruptionBudget first = budgets.get(0);
            values.add(Control.DISRUPTION_BUDGET, "", "disruption budget", value, text,
                    budgets.size() > 1 ? Double.valueOf(0) : share(first),
                    written(first).place());
        }
    }

    /** What follows from the count of replicas alone is not told, but that nothing may go at all. */
    private static String value(DisruptionBudget budget) {
        return said(budget) + (budget.blocked() == null ? "" : ", blocked");
    }

    private static Located<String> written(DisruptionBudget budget) {
        return budget.minAvailable() != null
                ? budget.minAvailable()
                : Objects.requireNonNull(budget.maxUnavailable(), "only budgets that say one of them are read");
    }

    private static String said(DisruptionBudget budget) {
        return (budget.minAvailable() != null ? "minAvailable " : "maxUnavailable ") + written(budget).value();
    }

    private static String text(DisruptionBudget budget) {
        Integer lets = lets(budget);
        return said(budget) + (budget.blocked() != null
                ? " (lets no pod go)"
                : lets == null ? "" : " (lets " + lets + " of " + budget.pods() + " go)");
    }

    private static @Nullable Integer lets(DisruptionBudget budget) {
        return budget.pods() == null || budget.kept() == null || budget.pods() == 0
                ? null
                : Math.max(0, budget.pods() - budget.kept());
    }

    private static @Nullable Double share(DisruptionBudget budget) {
        Integer lets = lets(budget);
        return budget.blocked() != null
                ? Double.valueOf(0)
                : lets == null || budget.pods() == null ? null : Double.valueOf((double) lets / budget.pods());
    }
}
