package dev.scalinglint.gate.control;

import dev.scalinglint.model.ObjectId;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Whose controls are compared: a workload, or a server that workloads share.
 *
 * @param application the application it is applied with; null when none is known
 * @param group       the API group of its kind, {@code ""} for the core group
 * @param namespace   null where nothing in the tree says it
 */
public record ScalingUnit(@Nullable String application, String group, String kind, @Nullable String namespace,
        String name)
        implements
            Comparable<ScalingUnit> {
    private static final Comparator<String> TEXT = Comparator.nullsFirst(Comparator.naturalOrder());
    private static final Comparator<ScalingUnit> ORDER = Comparator.comparing(ScalingUnit::application, TEXT)
            .thenComparing(ScalingUnit::namespace, TEXT).thenComparing(ScalingUnit::name)
            .thenComparing(ScalingUnit::kind).thenComparing(ScalingUnit::group);

    public static ScalingUnit of(@Nullable String application, ObjectId id) {
        return new ScalingUnit(application, id.group(), id.kind(), id.namespace(), id.name().value());
    }

    @Override
    public int compareTo(ScalingUnit other) {
        return ORDER.compare(this, other);
    }
}
