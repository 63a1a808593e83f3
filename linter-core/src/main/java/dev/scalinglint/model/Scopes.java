package dev.scalinglint.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything a rule can be about. What there is of each in a model: {@link Subjects}. */
public final class Scopes {
    public static final List<Scope> ALL = List.of(
            scope("workload", "workload", Workload.class),
            scope("container", "container", Container.class, "workload", Workload.class),
            ofContainer("probe", "probe", Probe.class),
            ofContainer("resource", "resource", Resource.class),
            ofContainer("program", "program", Program.class),
            scope("unknownFlag", "flag", UnknownFlag.class, "program", Program.class, "workload", Workload.class),
            ofContainer("substitution", "substitution", Substitution.class),
            scope("image", "image", Image.class, "workload", Workload.class),
            scope("volume", "volume", Volume.class, "workload", Workload.class),
            ofContainer("quantity", "quantity", ResourceValue.class),
            scope("scaleAnnotation", "annotation", ScaleAnnotation.class, "workload", Workload.class),
            scope("knativeText", "text", KnativeText.class, "owner", ObjectId.class),
            scope("refusal", "refusal", Refusal.class, "owner", ObjectId.class),
            scope("misplacedText", "text", Knative.MisplacedText.class, "owner", ObjectId.class),
            scope("visibility", "visibility", Visibility.class),
            scope("misplacedVisibility", "misplaced", Knative.Misplaced.class, "owner", ObjectId.class),
            scope("strayScale", "annotation", ScaleAnnotation.class, "owner", ObjectId.class),
            scope("scaler", "scaler", Scaler.class),
            scope("role", "role", Role.class),
            scope("metric", "metric", Metric.class, "autoscaler", Autoscaler.class),
            scope("verticalAutoscaler", "verticalAutoscaler", VerticalAutoscaler.class),
            scope("deployedFolder", "deployedFolder", DeployedFolder.class),
            scope("ignoredDifference", "ignoredDifference", IgnoredDifference.class),
            scope("imageOverride", "imageOverride", ImageOverride.class),
            scope("autoscaler", "autoscaler", Autoscaler.class),
            scope("budget", "budget", DisruptionBudget.class),
            scope("service", "service", Service.class),
            scope("domainMapping", "domainMapping", DomainMapping.class),
            scope("affinity", "affinity", Affinity.class),
            scope("connection", "connection", Connection.class, "workload", Workload.class),
            scope("pool", "pool", ConnectionPool.class, "workload", Workload.class),
            scope("pooler", "pooler", Pooler.class),
            scope("database", "database", Database.class),
            scope("redis", "redis", Redis.class),
            scope("composeService", "composeService", ComposeService.class),
            scope("fixed", "fixed", ComposeService.Fixed.class, "service", ComposeService.class),
            scope("upstream", "upstream", Upstream.class),
            scope("retry", "retry", Retry.class),
            scope("interpolation", "interpolation", Interpolation.class),
            scope("secret", "secret", PlainSecret.class),
            scope("missingReference", "missingReference", MissingReference.class, "workload", Workload.class),
            scope("address", "address", Address.class, "workload", Workload.class),
            scope("logLevel", "logLevel", LogLevel.class, "workload", Workload.class));

    private Scopes() {}

    /** Parts of a workload's containers. */
    private static Scope ofContainer(String name, String part, Class<?> type) {
        return scope(name, part, type, "container", Container.class, "workload", Workload.class);
    }

    /** @param variables names and classes in turn, that of the thing itself first */
    private static Scope scope(String name, Object... variables) {
        Map<String, Class<?>> types = new LinkedHashMap<>();
        for (int i = 0; i < variables.length; i += 2) {
            types.put((String) variables[i], (Class<?>) variables[i + 1]);
        }
        return new Scope(name, (String) variables[0], types);
    }
}
