package dev.scalinglint.read.knative;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Scalars;
import dev.scalinglint.read.admission.GoText;
import dev.scalinglint.read.index.ClusterDefaults;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What Knative's admission webhook says to the scale settings of one template (facts 1.2).
 *
 * @param settings those that take effect, by kebab-case name
 */
record ScaleGrammar(Map<String, Located<String>> settings, ClusterDefaults cluster) {
    static final String KPA = "kpa.autoscaling.knative.dev";
    static final String HPA = "hpa.autoscaling.knative.dev";

    /** Why the value of a setting is refused, as a clause that follows it; null when it is not. */
    @Nullable
    String problem(String key) {
        Located<String> setting = settings.get(key);
        return setting == null ? null : problem(key, setting.value());
    }

    private @Nullable String problem(String key, String value) {
        if (Scalars.isPlaceholder(value)) {
            return null;
        }
        return switch (key) {
            case "class" -> value.endsWith(".knative.dev") && !value.equals(KPA) && !value.equals(HPA)
                    ? "is no autoscaler class: Knative has " + KPA + " and " + HPA
                    : null;
            case "min-scale" -> minScale(value);
            case "max-scale" -> maxScale(value);
            case "initial-scale" -> initialScale(value);
            case "activation-scale" -> activationScale(value);
            case "metric" -> metric(value);
            case "metric-aggregation-algorithm" -> algorithm(value);
            case "target" -> atLeast(value, 0.01);
            case "target-utilization-percentage", "panic-window-percentage" -> between(value, 1, 100);
            case "panic-threshold-percentage" -> between(value, 110, 1000);
            case "target-burst-capacity" -> burst(value);
            case "window" -> duration(value, 6, true);
            case "scale-down-delay" -> duration(value, 0, true);
            case "scale-to-zero-pod-retention-period" -> duration(value, 0, false);
            default -> null;
        };
    }

    /** Whether a setting that is not written yet may be: nothing is refused then that is not refused now. */
    boolean takes(String key, Located<String> value) {
        if (settings.containsKey(key)) {
            return false;
        }
        Map<String, Located<String>> more = new HashMap<>(settings);
        more.put(key, value);
        ScaleGrammar grammar = new ScaleGrammar(more, cluster);
        for (String each : more.keySet()) {
            if (grammar.problem(each) != null && (each.equals(key) || problem(each) == null)) {
                return false;
            }
        }
        return true;
    }

    /** An int32 of at least 0; null when it is absent or none. */
    @Nullable
    Integer count(String key) {
        Located<String> text = settings.get(key);
        Integer count = text == null ? null : Scalars.integer(text.value());
        return count == null || count < 0 ? null : count;
    }

    private @Nullable String minScale(String value) {
        Integer max = count("max-scale");
        Integer min = count("min-scale");
        if (min == null) {
            return notACount(value);
        }
        return max != null && max > 0 && min > max ? "is above max-scale " + max : null;
    }

    private @Nullable String maxScale(String value) {
        Integer max = count("max-scale");
        Integer limit = cluster.integer("autoscaler", "max-scale-limit");
        if (max == null) {
            return notACount(value);
        }
        if (limit == null || limit == 0 || max > 0 && max <= limit) {
            return null;
        }
        return max == 0
                ? "means no limit, and this cluster's max-scale-limit is " + limit
                : "is above this cluster's max-scale-limit of " + limit;
    }

    private @Nullable String initialScale(String value) {
        // Knative reads this one as an int64.
        boolean count = value.matches("[+-]?\\d{1,18}");
        if (!count || Long.parseLong(value) < 0) {
            return notACount(value);
        }
        return Long.parseLong(value) == 0 && !cluster.isDisputed("autoscaler", "allow-zero-initial-scale")
                && !cluster.is("autoscaler", "allow-zero-initial-scale", "true")
                        ? "needs allow-zero-initial-scale: \"true\" in config-autoscaler"
                        : null;
    }

    private @Nullable String activationScale(String value) {
        Integer activation = Scalars.integer(value);
        Integer min = count("min-scale");
        Integer max = count("max-scale");
        if (activation == null) {
            return notACount(value);
        }
        if (activation < 2) {
            return "must be at least 2";
        }
        if (min != null && activation < min) {
            return "is below min-scale " + min;
        }
        return max != null && max > 0 && activation > max ? "is above max-scale " + max : null;
    }

    private @Nullable String metric(String value) {
        Located<String> written = settings.get("class");
        Located<String> byDefault = cluster.text("autoscaler", "pod-autoscaler-class");
        String className = written != null ? written.value() : byDefault != null ? byDefault.value() : KPA;
        if (written == null && cluster.isDisputed("autoscaler", "pod-autoscaler-class")) {
            return null;
        }
        if (className.equals(KPA) && !List.of("concurrency", "rps").contains(value)) {
            return "is no metric of the kpa class, which scales on concurrency or rps; cpu and memory need class "
                    + HPA;
        }
        return className.equals(HPA) && value.isEmpty() ? "names no metric" : null;
    }

    private @Nullable String algorithm(String value) {
        Located<String> className = settings.get("class");
        boolean judged = className != null && className.value().equals(KPA);
        return judged && !List.of("", "linear", "weighted-exponential", "weightedExponential").contains(value)
                ? "is neither linear nor weighted-exponential"
                : null;
    }

    private static @Nullable String burst(String value) {
        Double number = GoText.number(value);
        return number == null || number < 0 && number != -1 ? "is neither -1 nor a number of at least 0" : null;
    }

    private static @Nullable String atLeast(String value, double least) {
        Double number = GoText.number(value);
        return number == null || number < least ? "is no number of at least " + least : null;
    }

    private static @Nullable String between(String value, int least, int most) {
        Double number = GoText.number(value);
        return number == null || number < least || number > most ? "is no number from " + least + " to " + most : null;
    }

    private static @Nullable String duration(String value, int least, boolean wholeSeconds) {
        BigDecimal seconds = GoText.seconds(value);
        if (seconds == null) {
            return GoText.number(value) == null
                    ? "is no duration such as 60s"
                    : "has no unit: a duration is written like 60s";
        }
        if (seconds.compareTo(BigDecimal.valueOf(least)) < 0 || seconds.compareTo(BigDecimal.valueOf(3600)) > 0) {
            return "is not between " + least + "s and 1h";
        }
        return wholeSeconds && seconds.stripTrailingZeros().scale() > 0 ? "is more precise than a second" : null;
    }

    private static String notACount(String value) {
        Double number = GoText.number(value);
        return number != null && number < 0 ? "is negative" : "is no whole number";
    }
}
