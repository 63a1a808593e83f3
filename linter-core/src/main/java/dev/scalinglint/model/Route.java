package dev.scalinglint.model;

import dev.scalinglint.source.Place;
import dev.scalinglint.source.Placed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that lets traffic into the cluster and sends it to Services: Ingress, Gateway API route, OpenShift Route,
 * Traefik, Istio, Contour, NGINX, Emissary (facts 4).
 *
 * @param id       the object
 * @param type     its kind: {@code Ingress}, {@code HTTPRoute} …
 * @param reach    who can use it, as far as it says so itself: {@code public}, {@code internal} or {@code tailnet}
 * @param services the Services it sends to
 */
public record Route(ObjectId id, String type, String reach, List<Backend> services) implements Placed {
    public Route {
        services = List.copyOf(services);
    }

    /**
     * A Service by name. {@code namespace} is the route's own unless it says another; null where the tree says neither.
     */
    public record Backend(String name, @Nullable String namespace, Place place) implements Placed {}

    @Override
    public Place place() {
        return id.place();
    }
}
