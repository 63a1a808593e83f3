package dev.scalinglint.read.autoscaling;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.model.Metric;
import dev.scalinglint.model.Quantity;
import dev.scalinglint.model.Workload;
import dev.scalinglint.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cpu and memory metrics of HPAs of every version, and of KEDA's triggers (facts 2.4, 5). */
public final class MetricReader {
    private static final int DEFAULT_PERCENT = 80;
    private static final double DEFAULT_TOLERANCE = 0.1;
    /** Where autoscaling/v1 keeps what it has no field for. */
    private static final String OTHER_METRICS = "autoscaling.alpha.kubernetes.io/metrics";

    private final double tolerance;
    private final Usage usage;
    private final List<Metric> metrics = new ArrayList<>(2);

    /**
     * @param target the only workload it scales; null when it is not seen
     * @param keda   whether KEDA looks at it before the HPA does
     */
    private MetricReader(@Nullable Located<String> tolerance, @Nullable Workload target, boolean keda) {
        Quantity written = tolerance == null ? null : Quantity.parse(tolerance.value());
        this.tolerance = written == null ? DEFAULT_TOLERANCE : written.value().doubleValue();
        this.usage = new Usage(target, keda);
    }

    static List<Metric> ofHpa(KubeObject hpa, @Nullable Workload target) {
        MetricReader reader = new MetricReader(hpa.spec().reading("behavior", "scaleUp", "tolerance"), target, false);
        if (isV1(hpa)) {
            reader.readV1(hpa);
        } else {
            hpa.spec().mappings("metrics").forEach(reader::readV2);
            if (hpa.spec().items("metrics").isEmpty()) {
                reader.addDefault(hpa.placeOf("spec", "metrics"));
            }
        }
        return reader.metrics;
    }

    private static boolean isV1(KubeObject hpa) {
        return hpa.apiVersion().value().equals("autoscaling/v1");
    }

    private void readV1(KubeObject hpa) {
        percent(hpa).ifPresent(percent -> add("cpu", null, percent, true, percent.place()));
    }

    /** What autoscaling/v1 aims at, written or not; empty where other metrics take its place. */
    static Optional<Located<Integer>> percent(KubeObject hpa) {
        Located<Integer> percent = hpa.spec().integer("targetCPUUtilizationPercentage");
        boolean silent = percent == null && !hpa.spec().has("targetCPUUtilizationPercentage") && !hasOtherMetrics(hpa);
        return Optional.ofNullable(silent ? byDefault(hpa.placeOf("spec")) : percent);
    }

    private static boolean hasOtherMetrics(KubeObject hpa) {
        return hpa.annotations().has(OTHER_METRICS);
    }

    private void addDefault(Place place) {
        add("cpu", null, byDefault(place), true, place);
    }

    /** What the cluster aims at where nobody says anything. */
    static Located<Integer> byDefault(Place place) {
        return Located.byDefault(DEFAULT_PERCENT, place);
    }

    private void readV2(Mapping metric) {
        Mapping container = metric.mapping("containerResource");
        Mapping source = container == null ? metric.mappingOrEmpty("resource") : container;
        Located<String> name = source.text("name");
        if (name != null) {
            Located<Integer> percent = source.integer("target", "averageUtilization");
            percent = percent == null ? source.integer("targetAverageUtilization") : percent;
            add(name.value(), container == null ? null : source.text("container"), percent, percent != null,
                    start(metric));
        }
    }

    static List<Metric> ofKeda(KubeObject scaledObject, @Nullable Workload target) {
        MetricReader reader = new MetricReader(scaledObject.spec().reading(
                "advanced", "horizontalPodAutoscalerConfig", "behavior", "scaleUp", "tolerance"), target, true);
        scaledObject.spec().mappings("triggers").forEach(reader::readTrigger);
        return reader.metrics;
    }

    /** KEDA asks for requests whatever its target is. */
    private void readTrigger(Mapping trigger) {
        Located<String> type = trigger.text("type");
        if (type != null) {
            Located<String> targetType = trigger.text("metricType");
            targetType = targetType == null ? trigger.text("metadata", "type") : targetType;
            boolean share = targetType == null || targetType.value().equals("Utilization");
            add(type.value(), trigger.text("metadata", "containerName"),
                    share ? trigger.integer("metadata", "value") : null, true, start(trigger));
        }
    }

    private void add(String resource, @Nullable Located<String> container, @Nullable Located<Integer> percent,
            boolean needsRequests, Place place) {
        if (resource.equals("cpu") || resource.equals("memory")) {
            String only = container == null ? null : container.value();
            metrics.add(new Metric(resource, only, percent, tolerance,
                    needsRequests ? usage.lacking(resource, only) : null,
                    needsRequests ? usage.mayLack(resource, only) : null, usage.ceiling(resource, only), place));
        }
    }

    static Place start(Mapping item) {
        return item.entries().isEmpty() ? item.place() : item.entries().get(0).key().place();
    }
}
