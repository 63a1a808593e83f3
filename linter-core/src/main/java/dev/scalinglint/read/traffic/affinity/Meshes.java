package dev.scalinglint.read.traffic.affinity;

import static dev.scalinglint.read.traffic.affinity.Mechanism.BY_ADDRESS;
import static dev.scalinglint.read.traffic.affinity.Mechanism.BY_COOKIE;
import static dev.scalinglint.read.traffic.affinity.Mechanism.BY_KEY;
import static dev.scalinglint.read.traffic.affinity.Mechanism.hash;
import static dev.scalinglint.read.traffic.affinity.Mechanism.sticky;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import java.util.List;
import java.util.Set;

/** Hashing in policies of Kuma, kgateway, Apache APISIX and NGINX Gateway Fabric. */
final class Meshes {
    private static final Mechanism KUMA = hash("Kuma loadBalancer", BY_KEY, "use LeastRequest or RoundRobin");
    private static final Mechanism KGATEWAY = hash("kgateway loadBalancer", BY_KEY, "use leastRequest or roundRobin");
    private static final Mechanism KGATEWAY_COOKIE = sticky("kgateway loadBalancer", BY_COOKIE,
            "use leastRequest or roundRobin").removable();
    private static final Mechanism APISIX = hash("APISIX loadbalancer", BY_KEY, "use least_conn or roundrobin");
    private static final Mechanism NGINX_ADDRESS = sticky("NGINX loadBalancingMethod", BY_ADDRESS, NginxInc.LEAST_CONN)
            .removable();
    private static final Mechanism NGINX_KEY = hash("NGINX loadBalancingMethod", BY_KEY, NginxInc.LEAST_CONN);

    /** What comes from the client; a vhost or an URL is the same for many. */
    private static final Set<String> OF_CLIENT = Set.of("header", "cookie", "consumer");

    private Meshes() {}

    static void kuma(SwitchCollector found) {
        for (Mapping to : found.object().spec().mappings("to")) {
            Mapping balancer = to.mappingOrEmpty("default").mappingOrEmpty("loadBalancer");
            Located<String> type = balancer.text("type");
            if (type != null && Set.of("RingHash", "Maglev").contains(type.value())
                    && hashes(to.mappingOrEmpty("default"), balancer)) {
                found.add(KUMA, type, List.of());
            }
        }
    }

    /** Without a policy nothing of the request is hashed. */
    private static boolean hashes(Mapping policy, Mapping balancer) {
        return !policy.mappings("hashPolicies").isEmpty() || !balancer.mappings("hashPolicies").isEmpty()
                || !balancer.mappingOrEmpty("ringHash").mappings("hashPolicies").isEmpty()
                || !balancer.mappingOrEmpty("maglev").mappings("hashPolicies").isEmpty();
    }

    /** BackendConfigPolicy: hashing on a cookie sets one. */
    static void kgateway(SwitchCollector found) {
        Mapping balancer = found.object().spec().mappingOrEmpty("loadBalancer");
        for (String ring : List.of("ringHash", "maglev")) {
            List<Mapping> keys = balancer.mappingOrEmpty(ring).mappings("hashPolicies");
            if (!keys.isEmpty()) {
                boolean cookie = keys.stream().anyMatch(key -> key.has("cookie"));
                found.addKey(cookie ? KGATEWAY_COOKIE : KGATEWAY, balancer, ring, cookie ? ring + " by cookie" : ring,
                        GatewayApi.targets(found.object()));
            }
        }
    }

    /** An ApisixUpstream is for the Service of its name. */
    static void apisix(SwitchCollector found) {
        Mapping balancer = found.object().spec().mappingOrEmpty("loadbalancer");
        Located<String> type = balancer.text("type");
        Located<String> on = balancer.text("hashOn");
        Located<String> key = balancer.text("key");
        boolean ofClient = on == null || on.value().equals("vars")
                ? key != null && NginxVariables.fromClient("$" + key.value())
                : OF_CLIENT.contains(on.value());
        if (type != null && type.value().equals("chash") && ofClient) {
            found.add(APISIX, type,
                    List.of(new ServiceName(found.object().name().value(), found.object().namespace())));
        }
    }

    /** UpstreamSettingsPolicy of NGINX Gateway Fabric. */
    static void nginx(SwitchCollector found) {
        Located<String> method = found.object().spec().text("loadBalancingMethod");
        Located<String> key = found.object().spec().text("hashMethodKey");
        if (method != null && SwitchedOn.IP_HASH.accepts(method.value())) {
            found.add(NGINX_ADDRESS, method, GatewayApi.targets(found.object()));
        } else if (method != null && method.value().startsWith("hash") && key != null
                && NginxVariables.fromClient(key.value())) {
            found.add(NGINX_KEY, method, GatewayApi.targets(found.object()));
        }
    }
}
