package dev.scalinglint.read.traffic;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.model.Route;
import dev.scalinglint.read.index.ObjectIndex;
import java.util.stream.Stream;

/** Ingress, of whatever class, and in the shapes it had before v1. */
final class IngressRoutes {
    private IngressRoutes() {}

    static Stream<Route> read(ObjectIndex objects) {
        return Stream.of("networking.k8s.io", "extensions")
                .flatMap(group -> objects.of(group, "Ingress").stream())
                .map(IngressRoutes::route);
    }

    private static Route route(KubeObject ingress) {
        Backends backends = new Backends(ingress);
        backend(backends, ingress.spec().mappingOrEmpty("defaultBackend"));
        backend(backends, ingress.spec().mappingOrEmpty("backend"));
        for (Mapping rule : ingress.spec().mappings("rules")) {
            rule.mappings("http", "paths").forEach(path -> backend(backends, path.mappingOrEmpty("backend")));
        }
        return backends.toRoute();
    }

    private static void backend(Backends backends, Mapping backend) {
        backends.named(backend.text("service", "name"));
        backends.named(backend.text("serviceName"));
    }
}
