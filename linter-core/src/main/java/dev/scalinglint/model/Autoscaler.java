package dev.scalinglint.model;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.Placed;
import org.jspecify.annotations.Nullable;

/**
 * A HorizontalPodAutoscaler or a KEDA ScaledObject.
 *
 * @param type       {@code hpa} or {@code keda}
 * @param targetKind kind of {@code scaleTargetRef}, KEDA's default being Deployment
 * @param targetName name of {@code scaleTargetRef}; null when absent
 * @param min        minReplicas (default 1) or minReplicaCount (default 0)
 * @param max        maxReplicas or maxReplicaCount (default 100); null for an HPA that lacks it
 * @param idle       KEDA's idleReplicaCount; null when absent
 * @param targetFound whether the target is in the application
 */
public record Autoscaler(ObjectId id, String type, String targetKind, @Nullable Located<String> targetName,
                         Located<Integer> min, @Nullable Located<Integer> max, @Nullable Located<Integer> idle,
                         boolean targetFound, Place place) implements Placed {}
