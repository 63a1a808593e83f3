package dev.scalinglint.model;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.source.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A core Service (never a Knative one).
 *
 * @param id                the Service
 * @param type      {@code ClusterIP} by default
 * @param headless  {@code clusterIP: None}
 * @param publishesNotReady {@code publishNotReadyAddresses}: it names pods whether they are ready or not, as peers need
 *                          to find each other
 * @param selector  empty or absent selects nothing
 * @param exposure  how it is reached from outside the cluster, the widest way where there are several; null when it is
 *                  not
 * @param workloads identities of the workloads it selects
 * @param others    workloads that it selects and that do not serve it, as a sentence at the selector; null when there
 *                  are none or when it cannot be told
 * @param knative   whether it sends to pods of a Knative Service
 * @param routed    whether an Ingress, Gateway route or the like sends to it; null when none is seen but not all of the
 *                  application is visible
 */
public record Service(ObjectId id, Located<String> type, boolean headless, boolean publishesNotReady, Selector selector,
        @Nullable Exposure exposure, List<ObjectId> workloads, @Nullable Located<String> others,
        boolean knative, @Nullable Boolean routed) implements Concerning {
    public Service {
        workloads = List.copyOf(workloads);
    }

    @Override
    public Place place() {
        return id.place();
    }
}
