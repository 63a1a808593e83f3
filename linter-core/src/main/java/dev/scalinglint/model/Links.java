package dev.scalinglint.model;

import java.util.List;

/**
 * What refers to a workload in its application.
 *
 * @param operatorOwned whether an operator's object makes and guards its pods
 */
public record Links(List<DisruptionBudget> budgets, List<Autoscaler> autoscalers, List<Service> services, boolean operatorOwned) {
    public static final Links NONE = new Links(List.of(), List.of(), List.of(), false);
}
