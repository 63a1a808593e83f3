package dev.scalinglint.read.admission.apiserver;

import java.util.Map;

/** What fields of other versions of an API have become. */
final class EarlierFields {
    private static final String UTILIZATION = "target: {type: Utilization, averageUtilization: …}";
    private static final String AVERAGE = "target: {type: AverageValue, averageValue: …}";

    private static final Map<String, String> NOW = Map.ofEntries(
            Map.entry("targetCPUUtilizationPercentage",
                    "it belongs to autoscaling/v1; autoscaling/v2 has metrics with " + UTILIZATION),
            Map.entry("targetAverageUtilization", "it belongs to autoscaling/v2beta1; autoscaling/v2 has "
                    + UTILIZATION),
            Map.entry("targetAverageValue", "it belongs to autoscaling/v2beta1; autoscaling/v2 has " + AVERAGE),
            Map.entry("targetValue",
                    "it belongs to autoscaling/v2beta1; autoscaling/v2 has target: {type: Value, value: …}"),
            Map.entry("metricName", "it belongs to autoscaling/v2beta1; autoscaling/v2 has metric: {name: …}"),
            Map.entry("metricSelector",
                    "it belongs to autoscaling/v2beta1; autoscaling/v2 has metric: {selector: …}"),
            Map.entry("metrics", "it belongs to autoscaling/v2"),
            Map.entry("behavior", "it belongs to autoscaling/v2"),
            Map.entry("rollbackTo", "it belonged to extensions/v1beta1"),
            Map.entry("strategy", "a StatefulSet's and a DaemonSet's is called updateStrategy"),
            Map.entry("updateStrategy", "a Deployment's is called strategy"),
            Map.entry("podReplacementPolicy", "it belongs to Jobs"));

    private EarlierFields() {}

    /** A clause for the end of a sentence; {@code otherwise} for what no other version had. */
    static String hint(String field, String otherwise) {
        String now = NOW.get(field);
        return now == null ? otherwise : ": " + now;
    }
}
