package dev.scalinglint.model;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.source.Place;
import java.util.List;

/**
 * A VerticalPodAutoscaler (facts 5).
 *
 * @param id        the VerticalPodAutoscaler itself, not what it sizes
 * @param mode      {@code updateMode}, {@code Recreate} by default; {@code Off} only recommends
 * @param targetRef what it is for
 * @param targets   the workloads of the application that it sizes: none, or one
 * @param rivals    autoscalers that count the replicas of the same target by a resource that it sizes
 */
public record VerticalAutoscaler(ObjectId id, Located<String> mode, Place targetRef, List<ObjectId> targets,
        List<Rival> rivals) implements Concerning {
    public VerticalAutoscaler {
        targets = List.copyOf(targets);
        rivals = List.copyOf(rivals);
    }

    /** Those it aims at. */
    @Override
    public List<ObjectId> workloads() {
        return targets;
    }

    /**
     * An autoscaler that works on the same resource.
     *
     * @param kind     {@code HorizontalPodAutoscaler} or {@code ScaledObject}
     * @param name     {@code metadata.name}
     * @param resource what both work on: {@code cpu} or {@code memory}
     */
    public record Rival(String kind, String name, String resource) {}

    @Override
    public Place place() {
        return id.place();
    }
}
