package dev.scalinglint.read.traffic.affinity;

import static dev.scalinglint.read.traffic.affinity.Mechanism.BY_COOKIE;
import static dev.scalinglint.read.traffic.affinity.Mechanism.sticky;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalar;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Settings of clouds' and appliances' balancers that are texts inside of texts, or objects of their own. */
final class IngressClouds {
    private static final Mechanism CITRIX = sticky("Citrix persistenceType", "pins each client to one backend",
            "set it to NONE");
    private static final Mechanism TENCENT = sticky("Tencent session.enable", "pins each client to one backend",
            "set it to false").turnedOffBy("false");
    private static final Mechanism AZURE = sticky("Azure sessionAffinity", BY_COOKIE, "remove it").removable();

    private IngressClouds() {}

    /** {@code {"service": {"persistenceType": "COOKIEINSERT"}}}. */
    static void citrix(SwitchCollector found) {
        Located<String> json = found.object().annotations().text("ingress.citrix.com/lbvserver");
        Mapping servers = json == null ? null : Embedded.mapping(json.value());
        String type = servers == null ? null : persistence(servers);
        if (json != null && type != null) {
            found.add(CITRIX, type, json.place(), null);
        }
    }

    private static @Nullable String persistence(Mapping servers) {
        String[] found = new String[1];
        servers.walk(node -> {
            Scalar type = node instanceof Mapping mapping ? mapping.scalar("persistenceType") : null;
            found[0] = found[0] != null || type == null || type.text().toUpperCase(Locale.ROOT).equals("NONE")
                    ? found[0]
                    : type.text();
        });
        return found[0];
    }

    /** TkeServiceConfig: at listeners of layer 4 and at the rules of layer 7. */
    static void tencent(SwitchCollector found) {
        found.object().spec().walk(node -> {
            Mapping session = node instanceof Mapping mapping ? mapping.mapping("session") : null;
            for (String key : List.of("enable", "enabled")) {
                Located<Boolean> enabled = session == null ? null : session.bool(key);
                if (enabled != null && enabled.value()) {
                    found.add(TENCENT, enabled, null);
                }
            }
        });
    }

    /** RoutePolicy of Azure's Application Gateway for Containers. */
    static void azure(SwitchCollector found) {
        Mapping spec = found.object().spec().mappingOrEmpty("default");
        Located<String> type = spec.text("sessionAffinity", "affinityType");
        if (type != null) {
            found.addKey(AZURE, spec, "sessionAffinity", type.value(), GatewayApi.targets(found.object()));
        }
    }
}
