package dev.scalinglint.read.traffic;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.model.Route;
import dev.scalinglint.read.index.ObjectIndex;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Routes of single controllers that name their Services in one list: OpenShift, NGINX and Emissary. */
final class ControllerRoutes {
    private ControllerRoutes() {}

    static Stream<Route> read(ObjectIndex objects) {
        return Stream.of(
                routes(objects, "route.openshift.io", "Route", ControllerRoutes::openShift),
                routes(objects, "", "Route", ControllerRoutes::openShift),
                routes(objects, "k8s.nginx.org", "VirtualServer", ControllerRoutes::nginx),
                routes(objects, "k8s.nginx.org", "VirtualServerRoute", ControllerRoutes::nginx),
                routes(objects, "k8s.nginx.org", "TransportServer", ControllerRoutes::nginx),
                routes(objects, "getambassador.io", "Mapping", ControllerRoutes::emissary),
                routes(objects, "getambassador.io", "TCPMapping", ControllerRoutes::emissary))
                .flatMap(routes -> routes);
    }

    private static Stream<Route> routes(ObjectIndex objects, String group, String kind,
            BiConsumer<KubeObject, Backends> read) {
        return objects.of(group, kind).stream().map(object -> {
            Backends backends = new Backends(object);
            read.accept(object, backends);
            return backends.toRoute();
        });
    }

    private static void openShift(KubeObject route, Backends backends) {
        backends.reference(route.spec().mapping("to"));
        route.spec().mappings("alternateBackends").forEach(backends::reference);
    }

    private static void nginx(KubeObject server, Backends backends) {
        server.spec().mappings("upstreams").forEach(upstream -> backends.named(upstream.text("service")));
    }

    private static void emissary(KubeObject mapping, Backends backends) {
        backends.host(mapping.spec().text("service"));
    }
}
