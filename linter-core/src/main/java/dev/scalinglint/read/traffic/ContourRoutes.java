package dev.scalinglint.read.traffic;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.model.Route;
import dev.scalinglint.read.index.ObjectIndex;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Contour HTTPProxies that a root includes: one without a {@code virtualhost} is served by nobody else. */
final class ContourRoutes {
    private ContourRoutes() {}

    static Stream<Route> read(ObjectIndex objects) {
        List<KubeObject> proxies = objects.of("projectcontour.io", "HTTPProxy");
        Map<String, List<KubeObject>> byName =
                proxies.stream().collect(Collectors.groupingBy(proxy -> proxy.name().value()));
        Deque<KubeObject> waiting =
                new ArrayDeque<>(proxies.stream().filter(proxy -> proxy.spec().has("virtualhost")).toList());
        Set<KubeObject> served = new LinkedHashSet<>();
        while (!waiting.isEmpty()) {
            KubeObject proxy = waiting.remove();
            if (served.add(proxy)) {
                included(proxy).forEach(name -> waiting.addAll(byName.getOrDefault(name, List.of())));
            }
        }
        return served.stream().map(ContourRoutes::route);
    }

    private static Stream<String> included(KubeObject proxy) {
        return proxy.spec().mappings("includes").stream()
                .map(include -> include.text("name"))
                .filter(java.util.Objects::nonNull)
                .map(Located::value);
    }

    private static Route route(KubeObject proxy) {
        Backends backends = new Backends(proxy);
        for (Mapping route : proxy.spec().mappings("routes")) {
            route.mappings("services").forEach(service -> backends.named(service.text("name")));
        }
        proxy.spec().mappings("tcpproxy", "services").forEach(service -> backends.named(service.text("name")));
        return backends.toRoute();
    }
}
