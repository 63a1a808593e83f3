package dev.scalinglint.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One application as scaling units. Everything that rules may ask.
 *
 * @param application its name; null where none is known
 * @param whole       whether all its objects are visible: only then is absence a fact
 * @param roles       of the workloads that have one; empty where nothing is autoscaled
 * @param secrets     those in plain text, also in files that are only the source of what is applied
 */
public record Model(@Nullable String application, boolean whole, List<Workload> workloads, List<Autoscaler> autoscalers,
        List<DisruptionBudget> budgets, List<Service> services, List<Route> routes,
        List<DomainMapping> domainMappings, List<Affinity> affinities, List<VerticalAutoscaler> verticalAutoscalers,
        List<Role> roles, List<Connection> connections, List<ConnectionPool> pools, List<Pooler> poolers,
        List<Database> databases, List<Redis> redis, List<KnativeRoute> knativeRoutes, Compose compose,
        List<PlainSecret> secrets, Gitops gitops,
        List<MissingReference> missingReferences, List<Address> addresses, List<LogLevel> logLevels) {}
