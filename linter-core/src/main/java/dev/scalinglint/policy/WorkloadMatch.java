package dev.scalinglint.policy;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.model.ObjectId;
import dev.scalinglint.model.Workload;
import dev.scalinglint.model.WorkloadType;
import dev.scalinglint.schema.PlainValues;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which workloads an entry of the configuration is for. Every part is optional; all that are there must match. */
public record WorkloadMatch(@Nullable NameGlob application, @Nullable NameGlob namespace, @Nullable NameGlob kind,
        @Nullable NameGlob name,
        Map<String, NameGlob> labels) {
    private static final Pattern INSTANCE = Pattern.compile("[-_]?\\d+$");

    /** Of a file that a schema has checked. */
    public static WorkloadMatch of(Mapping match) {
        return of(PlainValues.map(match));
    }

    /** Whether it means everything. */
    public boolean isOfAll() {
        return application == null && namespace == null && kind == null && name == null && labels.isEmpty();
    }

    /** From plain values that a schema has checked. */
    static WorkloadMatch of(Map<?, ?> match) {
        Map<String, NameGlob> labels = new TreeMap<>();
        if (match.get("labels") instanceof Map<?, ?> written) {
            written.forEach((key, value) -> labels.put(key.toString(), NameGlob.of(String.valueOf(value))));
        }
        return new WorkloadMatch(glob(match, "application"), glob(match, "namespace"), glob(match, "kind"),
                glob(match, "name"), labels);
    }

    private static @Nullable NameGlob glob(Map<?, ?> match, String key) {
        return match.get(key) == null ? null : NameGlob.of(match.get(key).toString());
    }

    /** Of something that has no labels: a server that workloads share. */
    public boolean accepts(@Nullable String ofApplication, @Nullable String ofNamespace, String ofKind, String named) {
        return labels.isEmpty() && matches(application, ofApplication) && matches(namespace, ofNamespace)
                && matches(kind, ofKind) && matches(name, named);
    }

    public boolean accepts(Workload workload) {
        ObjectId id = workload.id();
        return matches(application, workload.application()) && matches(namespace, id.namespace())
                && (kind == null || matches(kind, id.kind()) || matches(kind, id.group() + "/" + id.kind()))
                && isNamed(workload)
                && labels.entrySet().stream().allMatch(want -> matches(want.getValue(), id.labels().get(want.getKey()))
                        || matches(want.getValue(), workload.podLabels().get(want.getKey())));
    }

    /** Instances of a Compose family are one workload: its name without their number means all of them. */
    private boolean isNamed(Workload workload) {
        String own = workload.id().name().value();
        return matches(name, own) || workload.type() == WorkloadType.COMPOSE_SERVICE
                && matches(name, INSTANCE.matcher(own).replaceFirst(""));
    }

    private static boolean matches(@Nullable NameGlob glob, @Nullable Located<String> located) {
        return located != null && matches(glob, located.value());
    }

    private static boolean matches(@Nullable NameGlob glob, @Nullable String text) {
        return glob == null || text != null && glob.matches(text);
    }
}
