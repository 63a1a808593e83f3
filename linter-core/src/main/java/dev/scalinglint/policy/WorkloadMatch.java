package dev.scalinglint.policy;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.model.ObjectId;
import dev.scalinglint.model.Workload;
import dev.scalinglint.model.WorkloadType;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which workloads an entry of the configuration is for. Every part is optional; all that are there must match. */
public record WorkloadMatch(@Nullable NameGlob application, @Nullable NameGlob namespace, @Nullable NameGlob kind,
        @Nullable NameGlob name,
        Map<String, NameGlob> labels) {
    private static final Pattern INSTANCE = Pattern.compile("[-_]?\\d+$");

    static WorkloadMatch of(Mapping match) {
        Map<String, NameGlob> labels = new TreeMap<>();
        ObjectId.texts(match.mappingOrEmpty("labels"))
                .forEach((key, value) -> labels.put(key, NameGlob.of(value.value())));
        return new WorkloadMatch(glob(match, "application"), glob(match, "namespace"), glob(match, "kind"),
                glob(match, "name"), labels);
    }

    private static @Nullable NameGlob glob(Mapping match, String key) {
        Located<String> text = match.text(key);
        return text == null ? null : NameGlob.of(text.value());
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
