package dev.scalinglint.read.traffic.affinity;

import static dev.scalinglint.read.traffic.affinity.Mechanism.BY_COOKIE;
import static dev.scalinglint.read.traffic.affinity.Mechanism.BY_KEY;
import static dev.scalinglint.read.traffic.affinity.Mechanism.hash;
import static dev.scalinglint.read.traffic.affinity.Mechanism.sticky;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import org.jspecify.annotations.Nullable;

/** Kong's upstream policies, attached to Services by annotation. */
final class Kong {
    private static final String REMEDY = "use round-robin, least-connections or latency";
    private static final Mechanism COOKIE = sticky("Kong algorithm", BY_COOKIE, REMEDY);
    private static final Mechanism HASH = hash("Kong algorithm", BY_KEY, REMEDY);

    private Kong() {}

    static void upstreamPolicy(SwitchCollector found) {
        Mapping spec = found.object().spec();
        Mapping on = spec.mappingOrEmpty("hashOn");
        Located<String> input = on.text("input");
        String key = on.has("cookie")
                ? "cookie"
                : on.has("header")
                        ? "header"
                        : on.has("queryArg")
                                ? "query_arg"
                                : input == null ? null : input.value();
        algorithm(found, spec.text("algorithm"), key, false);
    }

    /** The legacy form; recent controllers no longer read it. */
    static void kongIngress(SwitchCollector found) {
        Mapping upstream = found.object().body().mappingOrEmpty("upstream");
        Located<String> key = upstream.text("hash_on");
        algorithm(found, upstream.text("algorithm"), key == null ? null : key.value(), true);
    }

    private static void algorithm(SwitchCollector found, @Nullable Located<String> algorithm, @Nullable String key,
            boolean legacy) {
        Mechanism mechanism = algorithm == null ? null : mechanism(algorithm.value(), key == null ? "none" : key);
        if (algorithm != null && mechanism != null) {
            found.add(legacy ? mechanism.likely() : mechanism, algorithm);
        }
    }

    /** Consistent hashing without a key, or on the path, pins nobody. */
    private static @Nullable Mechanism mechanism(String algorithm, String key) {
        return switch (algorithm) {
            case "sticky-sessions" -> COOKIE;
            case "consistent-hashing" -> switch (key) {
                case "cookie" -> COOKIE;
                case "ip", "consumer", "header", "query_arg" -> HASH;
                default -> null;
            };
            default -> null;
        };
    }
}
