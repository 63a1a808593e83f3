package dev.scalinglint.model;

import java.util.List;

/**
 * What refers to a workload in its application.
 *
 * @param budgets     PodDisruptionBudgets whose selector matches its pods
 * @param autoscalers autoscalers that aim at it
 * @param services    Services whose selector matches its pods
 * @param complete    whether all of the application is visible, so that what is not linked is not there
 */
public record Links(List<DisruptionBudget> budgets, List<Autoscaler> autoscalers, List<Service> services,
        boolean complete) {
    public static final Links NONE = new Links(List.of(), List.of(), List.of(), false);

    public Links {
        budgets = List.copyOf(budgets);
        autoscalers = List.copyOf(autoscalers);
        services = List.copyOf(services);
    }
}
