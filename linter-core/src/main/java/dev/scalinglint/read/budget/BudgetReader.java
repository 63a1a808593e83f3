package dev.scalinglint.read.budget;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.model.DisruptionBudget;
import dev.scalinglint.model.DisruptionBudget.Coverage;
import dev.scalinglint.model.ObjectId;
import dev.scalinglint.model.Selector;
import dev.scalinglint.model.Workload;
import dev.scalinglint.read.admission.apiserver.BudgetObjections;
import dev.scalinglint.read.index.Elsewhere;
import dev.scalinglint.read.index.LinkBudget;
import dev.scalinglint.read.index.ObjectIndex;
import dev.scalinglint.read.index.PodMakers;
import dev.scalinglint.read.index.SelectorReader;
import dev.scalinglint.read.index.WorkloadIndex;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * PodDisruptionBudgets, and those that an operator makes, with the workloads they cover and what they do to a drain.
 */
public final class BudgetReader {
    private final WorkloadIndex workloads;
    private final PodMakers makers;
    private final BudgetOverlaps overlaps;
    private final Elsewhere elsewhere;

    private BudgetReader(ObjectIndex objects, List<Workload> workloads, List<PostgresBudget> made,
            LinkBudget links) {
        this.workloads = new WorkloadIndex(workloads, links);
        this.makers = new PodMakers(objects, workloads);
        this.elsewhere = new Elsewhere(objects);
        this.overlaps = new BudgetOverlaps(made);
    }

    public static List<DisruptionBudget> read(ObjectIndex objects, List<Workload> workloads, LinkBudget links) {
        List<PostgresBudget> made = PostgresBudget.read(objects);
        List<KubeObject> written = objects.of("policy", "PodDisruptionBudget");
        List<DisruptionBudget> budgets = new ArrayList<>(made.size() + written.size());
        if (!written.isEmpty()) {
            BudgetReader reader = new BudgetReader(objects, workloads, made, links);
            written.stream().map(reader::read).takeWhile(budget -> !links.isSpent()).forEach(budgets::add);
        }
        made.forEach(budget -> budgets.add(budget.budget()));
        return budgets;
    }

    private DisruptionBudget read(KubeObject object) {
        ObjectId id = ObjectId.of(object);
        Selector selector = SelectorReader.labelSelector(object);
        List<Workload> covered = selector.written() ? workloads.selected(id, selector) : List.of();
        List<Coverage> covers = covered.stream().map(BudgetReader::coverage).toList();
        boolean selectsNothing = !selector.written() || !selector.empty() && covers.isEmpty()
                && makers.areAllSeen(id, selector)
                && !elsewhere.mayRun(id, selector);
        Located<String> problem = BudgetObjections.of(object).stream().findFirst().orElse(null);
        Drain drain = problem == null ? Drain.of(object, covers) : null;
        return new DisruptionBudget(id, object.spec().text("minAvailable"), object.spec().text("maxUnavailable"),
                selector,
                problem, covers, selectsNothing, Drain.pods(covers), drain == null ? null : drain.kept(),
                drain == null || selectsNothing ? null : drain.blocked(), overlaps.of(id, selector, covered));
    }

    private static Coverage coverage(Workload workload) {
        return new Coverage(workload.id(), workload.type(), workload.scale().min().value(),
                workload.scale().max().value());
    }
}
