package dev.scalinglint.model;

import dev.scalinglint.source.Place;
import dev.scalinglint.source.Placed;
import java.util.List;

/**
 * Something that sends traffic to Services: Ingress, Gateway API route, OpenShift Route, Traefik, Istio, Contour … (domain.md 4).
 *
 * @param type     {@code Ingress}, {@code HTTPRoute} …
 * @param services names of the Services it sends to, with the namespace where it says one
 */
public record Route(ObjectId id, String type, List<Backend> services) implements Placed {
    /** A Service by name; {@code namespace} is the route's own unless said. */
    public record Backend(String name, @org.jspecify.annotations.Nullable String namespace, Place place) implements Placed {}

    @Override
    public Place place() {
        return id.place();
    }
}
