package dev.scalinglint.read.workload;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.model.Knative;
import dev.scalinglint.model.WorkloadType;
import org.jspecify.annotations.Nullable;

/** How long a rollout may take before its controller gives it up: ten minutes unless written (facts 1.7, 2.6). */
final class ProgressDeadline {
    private static final int DEFAULT_SECONDS = 600;

    private ProgressDeadline() {}

    /** In seconds; null for kinds that wait for ever. */
    static @Nullable Located<Integer> of(KubeObject object, WorkloadType type, @Nullable Knative knative) {
        if (type.isKnative()) {
            return knative == null ? null : Located.byDefault(knative.progressDeadline(), knative.template());
        }
        if (type != WorkloadType.DEPLOYMENT && type != WorkloadType.ROLLOUT) {
            return null;
        }
        Located<Integer> written = object.spec().integer("progressDeadlineSeconds");
        return written == null ? Located.byDefault(DEFAULT_SECONDS, object.spec().place()) : written;
    }
}
