package dev.scalinglint.model;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.Placed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A core Service (never a Knative one).
 *
 * @param type      {@code ClusterIP} by default
 * @param headless  {@code clusterIP: None}
 * @param selector  empty or absent selects nothing
 * @param exposure  how it is reached from outside the cluster; null when it is not
 * @param workloads identities of the workloads it selects
 * @param knative   whether one of them is a Knative Service's
 * @param routed    whether an Ingress, Gateway route or the like sends to it
 */
public record Service(ObjectId id, Located<String> type, boolean headless, Selector selector, @Nullable Exposure exposure,
                      List<ObjectId> workloads, boolean knative, boolean routed) implements Placed {
    @Override
    public Place place() {
        return id.place();
    }
}
