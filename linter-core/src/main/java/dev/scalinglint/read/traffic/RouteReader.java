package dev.scalinglint.read.traffic;

import dev.scalinglint.model.Route;
import dev.scalinglint.read.index.ObjectIndex;
import java.util.ArrayList;
import java.util.List;

/** Everything that sends traffic to Services, to {@link Route}s. */
public final class RouteReader {
    private RouteReader() {}

    public static List<Route> read(ObjectIndex objects) {
        List<Route> routes = new ArrayList<>();
        if (objects.hasGroup("networking.k8s.io", "extensions")) {
            IngressRoutes.read(objects).forEach(routes::add);
        }
        if (objects.hasGroup("gateway.networking.k8s.io")) {
            GatewayRoutes.read(objects).forEach(routes::add);
        }
        if (objects.hasGroup("traefik.io", "traefik.containo.us")) {
            TraefikRoutes.read(objects).forEach(routes::add);
        }
        if (objects.hasGroup("networking.istio.io")) {
            IstioRoutes.read(objects).forEach(routes::add);
        }
        if (objects.hasGroup("projectcontour.io")) {
            ContourRoutes.read(objects).forEach(routes::add);
        }
        if (objects.hasGroup("route.openshift.io", "k8s.nginx.org", "getambassador.io")
                || !objects.of("", "Route").isEmpty()) {
            ControllerRoutes.read(objects).forEach(routes::add);
        }
        return routes;
    }
}
