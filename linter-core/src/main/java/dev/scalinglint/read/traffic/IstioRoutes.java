package dev.scalinglint.read.traffic;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.model.Route;
import dev.scalinglint.read.index.ObjectIndex;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Istio VirtualServices that a gateway serves, by themselves or as another's delegate. */
final class IstioRoutes {
    private IstioRoutes() {}

    static Stream<Route> read(ObjectIndex objects) {
        List<KubeObject> services = objects.of("networking.istio.io", "VirtualService");
        Set<String> delegates = new HashSet<>();
        services.stream().filter(IstioRoutes::isAtGateway)
                .flatMap(service -> service.spec().mappings("http").stream())
                .map(http -> http.text("delegate", "name"))
                .filter(java.util.Objects::nonNull)
                .forEach(name -> delegates.add(name.value()));
        return services.stream()
                .filter(service -> isAtGateway(service) || delegates.contains(service.name().value()))
                .map(IstioRoutes::route);
    }

    /** Without gateways, or with {@code mesh} alone, it only concerns sidecars. */
    private static boolean isAtGateway(KubeObject service) {
        return service.spec().items("gateways").stream()
                .anyMatch(gateway -> gateway instanceof Scalar name && !name.text().equals("mesh"));
    }

    private static Route route(KubeObject service) {
        Backends backends = new Backends(service);
        Stream.of("http", "tls", "tcp")
                .flatMap(protocol -> service.spec().mappings(protocol).stream())
                .flatMap(rule -> rule.mappings("route").stream())
                .map(IstioRoutes::host)
                .forEach(backends::host);
        return backends.toRoute();
    }

    private static @org.jspecify.annotations.Nullable Located<String> host(Mapping destination) {
        return destination.text("destination", "host");
    }
}
