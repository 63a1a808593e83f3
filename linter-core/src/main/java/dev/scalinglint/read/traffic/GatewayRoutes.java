package dev.scalinglint.read.traffic;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.model.Route;
import dev.scalinglint.read.index.ObjectIndex;
import java.util.List;
import java.util.stream.Stream;

/** The routes of the Gateway API. */
final class GatewayRoutes {
    private static final String GROUP = "gateway.networking.k8s.io";

    private GatewayRoutes() {}

    static Stream<Route> read(ObjectIndex objects) {
        return Stream.of("HTTPRoute", "GRPCRoute", "TLSRoute", "TCPRoute", "UDPRoute")
                .flatMap(kind -> objects.of(GROUP, kind).stream())
                .filter(route -> !isMeshOnly(route))
                .map(GatewayRoutes::route);
    }

    /** Attached to Services instead of a Gateway, it steers traffic that is inside the cluster already. */
    private static boolean isMeshOnly(KubeObject route) {
        List<Mapping> parents = route.spec().mappings("parentRefs");
        return !parents.isEmpty() && parents.stream().allMatch(parent -> {
            var kind = parent.text("kind");
            return kind != null && kind.value().equals("Service");
        });
    }

    private static Route route(KubeObject object) {
        Backends backends = new Backends(object);
        for (Mapping rule : object.spec().mappings("rules")) {
            rule.mappings("backendRefs").forEach(backends::reference);
        }
        return backends.toRoute();
    }
}
