package dev.scalinglint.model;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.Placed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service of a Compose file, by itself: a family of them behind one balancer is one {@link Workload} (facts 10).
 *
 * @param id            the service, as an object of kind Service of {@code compose/v1}
 * @param file          the Compose file, once overrides lie over it
 * @param replicas      how many containers of it run; 1 unless {@code scale} or {@code deploy.replicas} says otherwise
 * @param swarm         whether it is for docker stack, where a port is published once for all replicas and names are
 *                      ignored
 * @param healthchecked whether it, or the Dockerfile it is built by, has a healthcheck that is not disabled
 * @param asked         who needs to know its health, as a clause; null when nobody does
 * @param fixed         what only so many containers can have
 * @param workloads     the workload it is, or is a replica of
 */
public record ComposeService(ObjectId id, String file, Bound replicas, boolean swarm, boolean healthchecked,
        @Nullable String asked,
        List<Fixed> fixed, List<ObjectId> workloads) implements Concerning {
    public ComposeService {
        fixed = List.copyOf(fixed);
        workloads = List.copyOf(workloads);
    }

    /**
     * A name or a host port.
     *
     * @param kind  {@code container_name} or {@code host port}
     * @param value as written
     * @param room  how many containers it is enough for
     * @param open  what is left of a port when docker may choose the host's: empty where that is not clear; null for
     *              what can only go
     */
    public record Fixed(String kind, Located<String> value, int room, @Nullable String open) implements Placed {
        @Override
        public Place place() {
            return value.place();
        }
    }

    @Override
    public Place place() {
        return id.place();
    }
}
