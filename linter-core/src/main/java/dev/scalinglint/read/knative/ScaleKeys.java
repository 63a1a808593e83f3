package dev.scalinglint.read.knative;

import dev.scalinglint.finding.Nearest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The keys under {@code autoscaling.knative.dev/} that Knative knows, and their old spellings (facts 1.2). */
final class ScaleKeys {
    static final String PREFIX = "autoscaling.knative.dev/";
    private static final List<String> WITHOUT_ALIAS =
            List.of("class", "metric", "target", "window", "activation-scale");
    private static final List<String> WITH_ALIAS = List.of("min-scale", "max-scale", "initial-scale",
            "target-utilization-percentage",
            "target-burst-capacity", "panic-window-percentage", "panic-threshold-percentage", "scale-down-delay",
            "scale-to-zero-pod-retention-period", "metric-aggregation-algorithm");
    /** Of {@code config-autoscaler}, where they are for every service: no misspellings of what one service may say. */
    private static final Set<String> OF_THE_CLUSTER = Set.of("scale-down-rate", "max-scale-down-rate",
            "max-scale-up-rate", "max-scale-limit",
            "stable-window", "enable-scale-to-zero", "scale-to-zero-grace-period", "allow-zero-initial-scale",
            "activator-capacity", "tick-interval",
            "pod-autoscaler-class", "container-concurrency-target-percentage", "container-concurrency-target-default",
            "requests-per-second-target-default");
    private static final Map<String, String> CANONICAL = new HashMap<>();

    static {
        WITHOUT_ALIAS.forEach(key -> CANONICAL.put(key, key));
        WITH_ALIAS.forEach(key -> {
            CANONICAL.put(key, key);
            CANONICAL.put(camelCase(key), key);
        });
    }

    private ScaleKeys() {}

    /** The kebab-case name of a key without its prefix; null for one that Knative does not know. */
    static @Nullable String canonical(String key) {
        return CANONICAL.get(key.substring(PREFIX.length()));
    }

    /** The known key that an unknown one is a misspelling of; null when it resembles none. */
    static @Nullable String nearest(String key) {
        if (OF_THE_CLUSTER.contains(key.substring(PREFIX.length()))) {
            return null;
        }
        String kebab = key.substring(PREFIX.length()).replaceAll("([a-z])([A-Z])", "$1-$2").replace('_', '-')
                .toLowerCase(Locale.ROOT);
        return Nearest.to(kebab, CANONICAL.values());
    }

    private static String camelCase(String kebab) {
        StringBuilder camel = new StringBuilder();
        for (String word : kebab.split("-")) {
            camel.append(camel.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return camel.toString();
    }
}
