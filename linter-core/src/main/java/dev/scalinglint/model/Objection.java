package dev.scalinglint.model;

import dev.scalinglint.source.Place;
import dev.scalinglint.source.Placed;

/**
 * Why a HorizontalPodAutoscaler is refused by the API server of Kubernetes 1.37, or a ScaledObject or ScaledJob by
 * KEDA 2.21.
 *
 * @param why a sentence at the field
 */
public record Objection(ObjectId id, String why, Place place) implements Placed {}
