package dev.scalinglint.model;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.source.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether something that Knative publishes, a Service or a Route of its own, is for the cluster only (facts 1.5).
 *
 * @param id           the Service or Route
 * @param label        {@code networking.knative.dev/visibility} among its own labels; null when absent
 * @param clusterLocal whether that is exactly {@code cluster-local}
 * @param labels       {@code metadata.labels}, else {@code metadata}: where the label belongs
 * @param workloads    what is published
 */
public record Visibility(ObjectId id, @Nullable Located<String> label, boolean clusterLocal, Place labels,
        List<ObjectId> workloads)
        implements
            Concerning {
    public Visibility {
        workloads = List.copyOf(workloads);
    }

    /** Null for what Knative does not publish by itself, as a Configuration. */
    static @Nullable Visibility of(Workload workload) {
        Knative knative = workload.type() == WorkloadType.KNATIVE_SERVICE ? workload.knative() : null;
        return knative == null
                ? null
                : new Visibility(workload.id(), knative.visibility(), knative.clusterLocal(), knative.labels(),
                        List.of(workload.id()));
    }

    @Override
    public Place place() {
        return id.place();
    }
}
