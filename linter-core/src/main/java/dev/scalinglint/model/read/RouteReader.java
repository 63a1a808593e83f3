package dev.scalinglint.model.read;

import dev.scalinglint.model.Route;
import java.util.List;
import java.util.stream.Stream;

/** Everything that sends traffic to Services, to {@link Route}s. */
final class RouteReader {
    private RouteReader() {}

    static List<Route> read(Objects objects) {
        return Stream.of(
                        IngressRoutes.read(objects),
                        GatewayRoutes.read(objects),
                        TraefikRoutes.read(objects),
                        IstioRoutes.read(objects),
                        ContourRoutes.read(objects),
                        ControllerRoutes.read(objects))
                .flatMap(routes -> routes)
                .toList();
    }
}
