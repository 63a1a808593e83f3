package dev.scalinglint.read.traffic.affinity;

import static dev.scalinglint.read.traffic.affinity.Mechanism.BY_COOKIE;
import static dev.scalinglint.read.traffic.affinity.Mechanism.BY_KEY;
import static dev.scalinglint.read.traffic.affinity.Mechanism.hash;
import static dev.scalinglint.read.traffic.affinity.Mechanism.sticky;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;

/** Envoy Gateway's BackendTrafficPolicy. */
final class EnvoyGateway {
    private static final String REMEDY = "use type LeastRequest or RoundRobin";
    private static final Mechanism COOKIE = sticky("Envoy Gateway consistentHash", BY_COOKIE, REMEDY);
    private static final Mechanism HASH = hash("Envoy Gateway consistentHash", BY_KEY, REMEDY);

    private EnvoyGateway() {}

    static void read(SwitchCollector found) {
        Mapping balancer = found.object().spec().mappingOrEmpty("loadBalancer");
        Located<String> type = balancer.text("type");
        Located<String> key = balancer.text("consistentHash", "type");
        if (type == null || !type.value().equals("ConsistentHash") || key == null) {
            return;
        }
        switch (key.value()) {
            case "Cookie" -> found.add(COOKIE, key, GatewayApi.targets(found.object()));
            case "SourceIP", "Header", "Headers", "QueryParams" ->
                found.add(HASH, key, GatewayApi.targets(found.object()));
            default -> {
            }
        }
    }
}
