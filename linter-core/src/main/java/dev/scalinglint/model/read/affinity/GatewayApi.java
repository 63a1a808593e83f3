package dev.scalinglint.model.read.affinity;

import static dev.scalinglint.model.read.affinity.Mechanism.sticky;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import java.util.List;

/** Gateway API session persistence (experimental channel), on routes, on backends and on their policies. */
final class GatewayApi {
    private static final Mechanism PERSISTENCE =
            sticky("Gateway API sessionPersistence", "pins each client to one backend", "remove sessionPersistence").removable();

    private GatewayApi() {}

    static void route(Found found) {
        for (Mapping rule : found.object().spec().mappings("rules")) {
            persistence(found, rule, Target.all(rule.mappings("backendRefs"), found.object()));
        }
    }

    static void policy(Found found) {
        persistence(found, found.object().spec(), targets(found.object()));
    }

    /** An XBackend speaks for itself: the routes that name it are not its targets. */
    static void backend(Found found) {
        persistence(found, found.object().spec(), List.of());
    }

    /** Presence is the switch; the type is Cookie unless it says Header. */
    private static void persistence(Found found, Mapping parent, List<Target> targets) {
        Mapping persistence = parent.mapping("sessionPersistence");
        if (persistence != null) {
            Located<String> type = persistence.text("type");
            found.addKey(PERSISTENCE, parent, "sessionPersistence", "by " + (type == null ? "Cookie" : type.value()), targets);
        }
    }

    /** The Services a policy is attached to. */
    static List<Target> targets(KubeObject policy) {
        Mapping one = policy.spec().mapping("targetRef");
        return Target.all(one == null ? policy.spec().mappings("targetRefs") : List.of(one), policy);
    }
}
