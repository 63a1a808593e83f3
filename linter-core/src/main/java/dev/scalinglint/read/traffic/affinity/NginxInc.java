package dev.scalinglint.read.traffic.affinity;

import static dev.scalinglint.read.traffic.affinity.Mechanism.BY_ADDRESS;
import static dev.scalinglint.read.traffic.affinity.Mechanism.BY_COOKIE;
import static dev.scalinglint.read.traffic.affinity.Mechanism.BY_KEY;
import static dev.scalinglint.read.traffic.affinity.Mechanism.hash;
import static dev.scalinglint.read.traffic.affinity.Mechanism.sticky;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import java.util.ArrayList;
import java.util.List;

/** NGINX Inc.'s controller: sticky cookies by annotation, and upstreams of its custom resources. */
final class NginxInc {
    static final String LEAST_CONN = "use random two least_conn, least_conn or round_robin";
    private static final Mechanism STICKY_SERVICES =
            sticky("NGINX sticky-cookie-services", BY_COOKIE, "remove the annotation").removable();
    private static final Mechanism SESSION_COOKIE =
            sticky("NGINX sessionCookie.enable", BY_COOKIE, "set it to false").turnedOffBy("false");
    private static final Mechanism IP_HASH = sticky("NGINX lb-method", BY_ADDRESS, LEAST_CONN).removable();
    private static final Mechanism HASH = hash("NGINX lb-method", BY_KEY, LEAST_CONN);

    private NginxInc() {}

    /**
     * {@code serviceName=coffee-svc srv_id expires=1h; serviceName=…}; {@code nginx.org/} wins over {@code nginx.com/}.
     */
    static void stickyCookieServices(SwitchCollector found) {
        Mapping annotations = found.object().annotations();
        Located<String> value = annotations.text("nginx.org/sticky-cookie-services");
        if (value == null) {
            value = annotations.text("nginx.com/sticky-cookie-services");
        }
        if (value == null || value.value().isBlank()) {
            return;
        }
        List<ServiceName> targets = new ArrayList<>();
        for (String word : value.value().split("[\\s;]+")) {
            if (word.startsWith("serviceName=")) {
                targets.add(new ServiceName(word.substring("serviceName=".length()), found.object().namespace()));
            }
        }
        found.add(STICKY_SERVICES, value, targets.isEmpty() ? null : targets);
    }

    /** VirtualServer, VirtualServerRoute and TransportServer. */
    static void read(SwitchCollector found) {
        boolean transport = found.object().kind().value().equals("TransportServer");
        for (Mapping upstream : found.object().spec().mappings("upstreams")) {
            Located<String> service = upstream.text("service");
            List<ServiceName> targets =
                    service == null ? List.of() : List.of(new ServiceName(service.value(), found.object().namespace()));
            Located<String> method = upstream.text(transport ? "loadBalancingMethod" : "lb-method");
            if (method != null && SwitchedOn.IP_HASH.accepts(method.value())) {
                found.add(IP_HASH, method, targets);
            } else if (method != null && SwitchedOn.HASH_METHOD.accepts(method.value())) {
                found.add(HASH, method, targets);
            }
            Located<Boolean> cookie = upstream.bool("sessionCookie", "enable");
            if (cookie != null && cookie.value()) {
                found.add(SESSION_COOKIE, cookie, targets);
            }
        }
    }
}
