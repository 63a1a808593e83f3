package dev.scalinglint.read.traffic;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.model.Route;
import dev.scalinglint.read.index.ObjectIndex;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Traefik's own routes, and the TraefikServices they go through. */
final class TraefikRoutes {
    private static final List<String> GROUPS = List.of("traefik.io", "traefik.containo.us");

    private final Map<String, KubeObject> services = new HashMap<>();

    private TraefikRoutes(ObjectIndex objects) {
        objects(objects, "TraefikService").forEach(service -> services.put(service.name().value(), service));
    }

    static Stream<Route> read(ObjectIndex objects) {
        TraefikRoutes traefik = new TraefikRoutes(objects);
        return Stream.of("IngressRoute", "IngressRouteTCP", "IngressRouteUDP")
                .flatMap(kind -> objects(objects, kind))
                .map(traefik::route);
    }

    private static Stream<KubeObject> objects(ObjectIndex objects, String kind) {
        return GROUPS.stream().flatMap(group -> objects.of(group, kind).stream());
    }

    private Route route(KubeObject object) {
        Backends backends = new Backends(object);
        Set<String> seen = new HashSet<>();
        object.spec().mappings("routes").stream()
                .flatMap(route -> route.mappings("services").stream())
                .forEach(service -> follow(service, backends, seen));
        return backends.toRoute();
    }

    /** A Service, or a TraefikService and what is behind it; {@code seen} ends loops. */
    private void follow(Mapping reference, Backends backends, Set<String> seen) {
        backends.reference(reference);
        Located<String> kind = reference.text("kind");
        Located<String> name = reference.text("name");
        if (kind == null || name == null || !kind.value().equals("TraefikService") || !seen.add(name.value())) {
            return;
        }
        KubeObject service = services.get(name.value());
        if (service != null) {
            Stream.of(service.spec().mappings("weighted", "services"),
                    service.spec().mappings("highestRandomWeight", "services"),
                    service.spec().mappings("mirroring", "mirrors"),
                    List.of(service.spec().mappingOrEmpty("mirroring")))
                    .flatMap(List::stream)
                    .forEach(next -> follow(next, backends, seen));
        }
    }
}
