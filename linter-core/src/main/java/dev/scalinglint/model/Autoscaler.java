package dev.scalinglint.model;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.source.Place;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A HorizontalPodAutoscaler, a KEDA ScaledObject, or an HTTPScaledObject of KEDA's HTTP add-on, which makes a
 * ScaledObject (facts 2.4, 5).
 *
 * @param id            the autoscaler itself, not what it scales
 * @param type       {@code hpa} or {@code keda}
 * @param targetKind kind of {@code scaleTargetRef}, KEDA's default being Deployment
 * @param targetName name of {@code scaleTargetRef}; null when absent
 * @param targetRef  {@code scaleTargetRef}
 * @param min        minReplicas (default 1) or minReplicaCount (default 0)
 * @param max        maxReplicas or maxReplicaCount (default 100); null for an HPA that lacks it
 * @param idle       KEDA's idleReplicaCount; null when absent
 * @param paused     KEDA's annotation paused-replicas, which holds the target at that count; null when absent
 * @param targets    the workloads of the application that it scales: none, or one
 * @param targetMissing whether it is a fact that nothing of that kind and name is in its namespace
 * @param unscalable why what it names can never be scaled, whatever the tree holds, as a sentence where it is named;
 *                   null when it can
 * @param others     the other workloads whose pods its target's selector matches too, which it measures as well, as a
 *                   sentence at that selector; null when there are none or when it measures no pods
 * @param metrics    its cpu and memory metrics; of an HPA without any metrics the one that the cluster gives it
 * @param signals    everything that it goes by, its cpu and memory metrics included
 * @param refusals   why the API server or KEDA refuses it; empty when they do not
 * @param rival      what scales the same target already, as a clause at {@code scaleTargetRef}; null when nothing does
 * @param place         its {@code spec}
 */
public record Autoscaler(ObjectId id, String type, String targetKind, @Nullable Located<String> targetName,
        Place targetRef,
        Located<Integer> min, @Nullable Located<Integer> max, @Nullable Located<Integer> idle,
        @Nullable Located<Integer> paused, List<ObjectId> targets, boolean targetMissing,
        @Nullable Located<String> unscalable, @Nullable Located<String> others, List<Metric> metrics,
        List<Signal> signals, List<Refusal> refusals, @Nullable Located<String> rival,
        Place place) implements Concerning {
    private static final Comparator<Bound> BY_VALUE = (a, b) -> Integer.compare(a.value(), b.value());

    public Autoscaler {
        targets = List.copyOf(targets);
        metrics = List.copyOf(metrics);
        signals = List.copyOf(signals);
        refusals = List.copyOf(refusals);
    }

    /** Those it aims at. */
    @Override
    public List<ObjectId> workloads() {
        return targets;
    }

    /** The fewest it may leave: idle or paused counts are below its minimum. */
    public Bound lowest() {
        return bounds(Stream.of(bound(min, "min"), bound(idle, "idle"), bound(paused, "paused"))).min(BY_VALUE)
                .orElseThrow();
    }

    /** The most it may ask for: KEDA's paused count may be above its maximum. Null for an HPA without one. */
    public @Nullable Bound highest() {
        return bounds(Stream.of(bound(max, "max"), bound(paused, "paused"))).max(BY_VALUE).orElse(null);
    }

    private static Stream<Bound> bounds(Stream<Optional<Bound>> written) {
        return written.flatMap(Optional::stream);
    }

    private Optional<Bound> bound(@Nullable Located<Integer> count, String role) {
        return Optional.ofNullable(count).map(known -> new Bound(Math.max(0, known.value()), false, known.defaulted(),
                (known.defaulted() ? "an absent " : "") + field(role) + " of " + id.kind() + " " + id.name().value(),
                known.place()));
    }

    private String field(String role) {
        return switch (role) {
            case "idle" -> "idleReplicaCount";
            case "paused" -> "paused-replicas";
            default -> id.kind().equals("HTTPScaledObject")
                    ? "replicas." + role
                    : role + (type.equals("hpa") ? "Replicas" : "ReplicaCount");
        };
    }
}
