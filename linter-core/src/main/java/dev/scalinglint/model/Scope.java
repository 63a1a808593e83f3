package dev.scalinglint.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything a rule can be about: what {@code each} of a rule may name. What there is of each: {@link Subjects}. */
public enum Scope {
    WORKLOAD("workload", "workload", Workload.class),
    CONTAINER("container", "container", Container.class, "workload", Workload.class),
    PROBE("probe", "probe", Probe.class, "container", Container.class, "workload", Workload.class),
    RESOURCE("resource", "resource", Resource.class, "container", Container.class, "workload", Workload.class),
    PROGRAM("program", "program", Program.class, "container", Container.class, "workload", Workload.class),
    UNKNOWN_FLAG("unknownFlag", "flag", UnknownFlag.class, "program", Program.class, "workload", Workload.class),
    SUBSTITUTION("substitution", "substitution", Substitution.class, "container", Container.class, "workload",
            Workload.class),
    IMAGE("image", "image", Image.class, "workload", Workload.class),
    VOLUME("volume", "volume", Volume.class, "workload", Workload.class),
    QUANTITY("quantity", "quantity", ResourceValue.class, "container", Container.class, "workload", Workload.class),
    SCALE_ANNOTATION("scaleAnnotation", "annotation", ScaleAnnotation.class, "workload", Workload.class),
    KNATIVE_TEXT("knativeText", "text", KnativeText.class, "owner", ObjectId.class),
    REFUSAL("refusal", "refusal", Refusal.class, "owner", ObjectId.class),
    MISPLACED_TEXT("misplacedText", "text", Knative.MisplacedText.class, "owner", ObjectId.class),
    VISIBILITY("visibility", "visibility", Visibility.class),
    MISPLACED_VISIBILITY("misplacedVisibility", "misplaced", Knative.Misplaced.class, "owner", ObjectId.class),
    STRAY_SCALE("strayScale", "annotation", ScaleAnnotation.class, "owner", ObjectId.class),
    SCALER("scaler", "scaler", Scaler.class),
    ROLE("role", "role", Role.class),
    METRIC("metric", "metric", Metric.class, "autoscaler", Autoscaler.class),
    VERTICAL_AUTOSCALER("verticalAutoscaler", "verticalAutoscaler", VerticalAutoscaler.class),
    DEPLOYED_FOLDER("deployedFolder", "deployedFolder", DeployedFolder.class),
    IGNORED_DIFFERENCE("ignoredDifference", "ignoredDifference", IgnoredDifference.class),
    IMAGE_OVERRIDE("imageOverride", "imageOverride", ImageOverride.class),
    AUTOSCALER("autoscaler", "autoscaler", Autoscaler.class),
    BUDGET("budget", "budget", DisruptionBudget.class),
    SERVICE("service", "service", Service.class),
    DOMAIN_MAPPING("domainMapping", "domainMapping", DomainMapping.class),
    AFFINITY("affinity", "affinity", Affinity.class),
    CONNECTION("connection", "connection", Connection.class, "workload", Workload.class),
    POOL("pool", "pool", ConnectionPool.class, "workload", Workload.class),
    POOLER("pooler", "pooler", Pooler.class),
    DATABASE("database", "database", Database.class),
    REDIS("redis", "redis", Redis.class),
    COMPOSE_SERVICE("composeService", "composeService", ComposeService.class),
    FIXED("fixed", "fixed", ComposeService.Fixed.class, "service", ComposeService.class),
    UPSTREAM("upstream", "upstream", Upstream.class),
    RETRY("retry", "retry", Retry.class),
    INTERPOLATION("interpolation", "interpolation", Interpolation.class),
    SECRET("secret", "secret", PlainSecret.class),
    MISSING_REFERENCE("missingReference", "missingReference", MissingReference.class, "workload", Workload.class),
    ADDRESS("address", "address", Address.class, "workload", Workload.class),
    LOG_LEVEL("logLevel", "logLevel", LogLevel.class, "workload", Workload.class);

    private final String word;
    private final String itself;
    @SuppressWarnings("ImmutableEnumChecker") // filled by the constructor alone
    private final Map<String, Class<?>> variables = new LinkedHashMap<>();

    /** @param more further variables: names and classes in turn */
    Scope(String word, String itself, Class<?> type, Object... more) {
        this.word = word;
        this.itself = itself;
        variables.put(itself, type);
        for (int i = 0; i < more.length; i += 2) {
            variables.put((String) more[i], (Class<?>) more[i + 1]);
        }
    }

    /** As written in a rule. */
    public String word() {
        return word;
    }

    /** The variable that is the thing itself. */
    String itself() {
        return itself;
    }

    /** The types of what its expressions may name, that of the thing itself first. */
    public Map<String, Class<?>> variables() {
        return Collections.unmodifiableMap(variables);
    }

    /** Null when no rule can be about that. */
    public static @Nullable Scope of(String word) {
        for (Scope scope : values()) {
            if (scope.word.equals(word)) {
                return scope;
            }
        }
        return null;
    }
}
