package dev.scalinglint.model;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.Placed;
import org.jspecify.annotations.Nullable;

/**
 * A cpu or memory metric of an autoscaler: an HPA's Resource or ContainerResource, or a KEDA trigger (facts 2.4, 5).
 *
 * @param resource    {@code cpu} or {@code memory}
 * @param container   the only container it looks at; null when it looks at all
 * @param utilization the target in percent of what is requested; null when the target is an amount
 * @param tolerance   by how much of the target it must be exceeded before anything is scaled up; 0.1 by default
 * @param lacking     the containers it looks at that request nothing of the resource, for people; null when there are
 *                    none, when they are not seen, or when the target is an HPA's and an amount, which needs no
 *                    requests
 * @param mayLack     an injected container that requests nothing of the resource unless its injector is installed
 *                    otherwise, for people; null when there is none
 * @param ceiling     percent of what is requested that the limits let the containers use; null when one has no limit or
 *                    they are not seen
 * @param place       where the metric starts, or the nearest written parent of the metric that stands in for none
 */
public record Metric(String resource, @Nullable String container, @Nullable Located<Integer> utilization,
        double tolerance,
        @Nullable String lacking, @Nullable String mayLack, @Nullable Double ceiling, Place place)
        implements
            Placed {

    /** The utilisation in percent that must be exceeded before it scales up; null when the target is an amount. */
    @Fact
    public @Nullable Double threshold() {
        return utilization == null ? null : rounded(utilization.value() * (1 + tolerance));
    }

    /** Thousandths are enough for percentages, and leave nothing of how doubles multiply. */
    public static double rounded(double percent) {
        return Math.round(percent * 1000) / 1000.0;
    }
}
