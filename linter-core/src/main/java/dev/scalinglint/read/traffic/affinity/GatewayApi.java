package dev.scalinglint.read.traffic.affinity;

import static dev.scalinglint.read.traffic.affinity.Mechanism.sticky;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import java.util.List;

/** Gateway API session persistence (experimental channel), on routes, on backends and on their policies. */
final class GatewayApi {
    private static final Mechanism PERSISTENCE =
            sticky("Gateway API sessionPersistence", "pins each client to one backend", "remove sessionPersistence")
                    .removable();

    private GatewayApi() {}

    static void route(SwitchCollector found) {
        for (Mapping rule : found.object().spec().mappings("rules")) {
            persistence(found, rule, ServiceName.all(rule.mappings("backendRefs"), found.object()));
        }
    }

    static void policy(SwitchCollector found) {
        persistence(found, found.object().spec(), targets(found.object()));
    }

    /** An XBackend speaks for itself: the routes that name it are not its targets. */
    static void backend(SwitchCollector found) {
        persistence(found, found.object().spec(), List.of());
    }

    /** Presence is the switch; the type is Cookie unless it says Header. */
    private static void persistence(SwitchCollector found, Mapping parent, List<ServiceName> targets) {
        Mapping persistence = parent.mapping("sessionPersistence");
        if (persistence != null) {
            Located<String> type = persistence.text("type");
            found.addKey(PERSISTENCE, parent, "sessionPersistence", "by " + (type == null ? "Cookie" : type.value()),
                    targets);
        }
    }

    /** The Services a policy is attached to. */
    static List<ServiceName> targets(KubeObject policy) {
        Mapping one = policy.spec().mapping("targetRef");
        return ServiceName.all(one == null ? policy.spec().mappings("targetRefs") : List.of(one), policy);
    }
}
