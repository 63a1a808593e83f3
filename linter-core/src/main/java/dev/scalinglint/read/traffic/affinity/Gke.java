package dev.scalinglint.read.traffic.affinity;

import static dev.scalinglint.read.traffic.affinity.Mechanism.BY_COOKIE;
import static dev.scalinglint.read.traffic.affinity.Mechanism.sticky;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import java.util.Set;

/** Google's load balancers: BackendConfig for Ingress, policies for Gateway. */
final class Gke {
    private static final Set<String> INGRESS_TYPES = Set.of("CLIENT_IP", "GENERATED_COOKIE");
    private static final Set<String> GATEWAY_TYPES =
            Set.of("CLIENT_IP", "CLIENT_IP_PORT_PROTO", "CLIENT_IP_PROTO", "GENERATED_COOKIE", "HEADER_FIELD",
                    "HTTP_COOKIE");
    private static final String EFFECT = "pins each client to one backend";
    private static final Mechanism BACKEND_CONFIG =
            sticky("BackendConfig affinityType", EFFECT, "set it to NONE").turnedOffBy("NONE");
    private static final Mechanism BACKEND_POLICY =
            sticky("GCPBackendPolicy sessionAffinity", EFFECT, "set its type to NONE").turnedOffBy("NONE");
    private static final Mechanism GENERATED = sticky("GKE", BY_COOKIE, "remove it");

    private Gke() {}

    static void backendConfig(SwitchCollector found) {
        Located<String> type = found.object().spec().text("sessionAffinity", "affinityType");
        if (type != null && INGRESS_TYPES.contains(type.value())) {
            found.add(BACKEND_CONFIG, type);
        }
    }

    static void backendPolicy(SwitchCollector found) {
        Located<String> type = found.object().spec().text("default", "sessionAffinity", "type");
        if (type != null && GATEWAY_TYPES.contains(type.value())) {
            found.add(BACKEND_POLICY, type, GatewayApi.targets(found.object()));
        }
    }

    /** GCPSessionAffinityPolicy and GCPSessionAffinityFilter. */
    static void sessionAffinity(SwitchCollector found) {
        Mapping spec = found.object().spec();
        if (spec.mapping("statefulGeneratedCookie") != null) {
            found.addKey(GENERATED, spec, "statefulGeneratedCookie", "statefulGeneratedCookie",
                    GatewayApi.targets(found.object()));
        }
    }
}
