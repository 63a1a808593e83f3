package dev.scalinglint.model;

import dev.scalinglint.source.Place;
import dev.scalinglint.source.Placed;
import org.jspecify.annotations.Nullable;

/**
 * Something that decides on its own how many replicas run: Knative's autoscaler of one service, a
 * HorizontalPodAutoscaler, or KEDA by a ScaledObject or a ScaledJob.
 *
 * @param type {@code knative}, {@code hpa} or {@code keda}
 * @param min  the fewest it may leave
 * @param max  the most it may ask for; null for an HPA that lacks it
 * @param place of an autoscaler its {@code spec}; of a workload that scales itself its name
 */
public record Scaler(String type, Bound min, @Nullable Bound max, Place place) implements Placed {
    static Scaler of(Autoscaler autoscaler) {
        return new Scaler(autoscaler.type(), autoscaler.lowest(), autoscaler.highest(), autoscaler.place());
    }

    /** Null for a workload that does not scale itself. */
    static @Nullable Scaler of(Workload workload) {
        String type =
                workload.type().isKnative() ? "knative" : workload.type() == WorkloadType.SCALED_JOB ? "keda" : null;
        return type == null ? null : new Scaler(type, workload.scale().min(), workload.scale().max(), workload.place());
    }
}
