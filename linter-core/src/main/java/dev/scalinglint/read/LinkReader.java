package dev.scalinglint.read;

import dev.scalinglint.model.DisruptionBudget;
import dev.scalinglint.model.Links;
import dev.scalinglint.model.ObjectId;
import dev.scalinglint.model.Service;
import dev.scalinglint.model.Workload;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Turns round what budgets and Services say of workloads, so that a workload can be asked. */
final class LinkReader {
    private final Map<ObjectId, List<DisruptionBudget>> budgets = new IdentityHashMap<>();
    private final Map<ObjectId, List<Service>> services = new IdentityHashMap<>();
    private final boolean whole;

    LinkReader(List<DisruptionBudget> budgets, List<Service> services, boolean whole) {
        this.whole = whole;
        budgets.forEach(budget -> budget.covers().forEach(coverage -> add(this.budgets, coverage.workload(), budget)));
        services.forEach(service -> service.workloads().forEach(workload -> add(this.services, workload, service)));
    }

    private static <T> void add(Map<ObjectId, List<T>> links, ObjectId workload, T link) {
        links.computeIfAbsent(workload, id -> new ArrayList<>(1)).add(link);
    }

    Workload linked(Workload workload) {
        return workload.with(new Links(budgets.getOrDefault(workload.id(), List.of()), workload.links().autoscalers(),
                services.getOrDefault(workload.id(), List.of()), whole));
    }
}
