package dev.scalinglint.read.traffic.affinity;

import static dev.scalinglint.read.traffic.affinity.Mechanism.BY_COOKIE;
import static dev.scalinglint.read.traffic.affinity.Mechanism.BY_KEY;
import static dev.scalinglint.read.traffic.affinity.Mechanism.hash;
import static dev.scalinglint.read.traffic.affinity.Mechanism.sticky;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import java.util.List;

/** Contour HTTPProxy routes. A tcpproxy supports neither strategy and falls back to RoundRobin. */
final class Contour {
    private static final String REMEDY = "use RoundRobin or WeightedLeastRequest";
    private static final Mechanism COOKIE =
            sticky("Contour loadBalancerPolicy", BY_COOKIE, REMEDY).turnedOffBy("RoundRobin");
    private static final Mechanism HASH = hash("Contour loadBalancerPolicy", BY_KEY, REMEDY);

    private Contour() {}

    static void read(SwitchCollector found) {
        for (Mapping route : found.object().spec().mappings("routes")) {
            Mapping policy = route.mappingOrEmpty("loadBalancerPolicy");
            Located<String> strategy = policy.text("strategy");
            List<ServiceName> targets = ServiceName.all(route.mappings("services"), found.object());
            if (strategy != null && strategy.value().equals("Cookie")) {
                found.add(COOKIE, strategy, targets);
            } else if (strategy != null && strategy.value().equals("RequestHash") && hashes(policy)) {
                found.add(HASH, strategy, targets);
            }
        }
    }

    /** Without a policy that names something of the request, RequestHash is RoundRobin. */
    private static boolean hashes(Mapping policy) {
        return policy.mappings("requestHashPolicies").stream()
                .anyMatch(hash -> hash.mapping("headerHashOptions") != null
                        || hash.mapping("queryParameterHashOptions") != null || sourceAddress(hash));
    }

    private static boolean sourceAddress(Mapping hash) {
        Located<Boolean> source = hash.bool("hashSourceIP");
        return source != null && source.value();
    }
}
