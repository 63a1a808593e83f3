package dev.scalinglint.read.traffic.affinity;

import static dev.scalinglint.read.traffic.affinity.Mechanism.BY_COOKIE;
import static dev.scalinglint.read.traffic.affinity.Mechanism.BY_KEY;
import static dev.scalinglint.read.traffic.affinity.Mechanism.hash;
import static dev.scalinglint.read.traffic.affinity.Mechanism.sticky;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Istio: consistent hashing of a DestinationRule, and Envoy's stateful session filter in a raw patch. */
final class Istio {
    private static final String REMEDY = "use simple: LEAST_REQUEST";
    private static final Mechanism COOKIE = sticky("Istio consistentHash", BY_COOKIE, REMEDY).removable();
    private static final Mechanism HASH = hash("Istio consistentHash", BY_KEY, REMEDY);
    private static final Mechanism FILTER =
            sticky("EnvoyFilter", "pins each client to one backend", "remove the filter").likely();

    private Istio() {}

    static void destinationRule(SwitchCollector found) {
        Mapping spec = found.object().spec();
        Located<String> host = spec.text("host");
        List<ServiceName> targets =
                host == null ? List.of() : List.of(ServiceName.ofHost(host.value(), found.object().namespace()));
        policy(found, spec.mappingOrEmpty("trafficPolicy"), targets);
        spec.mappings("subsets").forEach(subset -> policy(found, subset.mappingOrEmpty("trafficPolicy"), targets));
    }

    private static void policy(SwitchCollector found, Mapping policy, List<ServiceName> targets) {
        balancer(found, policy.mappingOrEmpty("loadBalancer"), targets);
        policy.mappings("portLevelSettings")
                .forEach(port -> balancer(found, port.mappingOrEmpty("loadBalancer"), targets));
    }

    private static void balancer(SwitchCollector found, Mapping balancer, List<ServiceName> targets) {
        Mapping hash = balancer.mappingOrEmpty("consistentHash");
        String key = key(hash);
        if (key != null) {
            found.addKey(key.equals("httpCookie") ? COOKIE : HASH, balancer, "consistentHash", key, targets);
        }
    }

    /** What is hashed; null when nothing is: ring size and maglev alone choose no key. */
    private static @Nullable String key(Mapping hash) {
        Located<Boolean> source = hash.bool("useSourceIp");
        if (hash.mapping("httpCookie") != null) {
            return "httpCookie";
        } else if (hash.text("httpHeaderName") != null) {
            return "httpHeaderName";
        } else if (hash.text("httpQueryParameterName") != null) {
            return "httpQueryParameterName";
        }
        return source != null && source.value() ? "useSourceIp" : null;
    }

    static void envoyFilter(SwitchCollector found) {
        for (Mapping config : found.object().spec().mappings("configPatches")) {
            Located<String> operation = config.text("patch", "operation");
            boolean removes = operation != null && operation.value().equals("REMOVE");
            Scalar filter = removes ? null : statefulSession(config.mappingOrEmpty("patch", "value"));
            if (filter != null) {
                found.add(FILTER, "stateful_session", filter.place(), null);
            }
        }
    }

    private static @Nullable Scalar statefulSession(Mapping patch) {
        Scalar[] first = new Scalar[1];
        patch.walk((Node node) -> {
            if (first[0] == null && node instanceof Scalar scalar
                    && (scalar.text().startsWith("envoy.filters.http.stateful_session")
                            || scalar.text().startsWith(
                                    "type.googleapis.com/envoy.extensions.filters.http.stateful_session."))) {
                first[0] = scalar;
            }
        });
        return first[0];
    }
}
