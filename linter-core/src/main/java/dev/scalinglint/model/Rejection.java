package dev.scalinglint.model;

import dev.scalinglint.source.Place;
import dev.scalinglint.source.Placed;

/**
 * Something in a workload that the API server of Kubernetes 1.37 refuses, so that nothing of the object is applied.
 *
 * @param topic {@code strategy}, {@code replicas} (counts, deadlines, the API itself) or {@code resources} (of the pod as a whole)
 * @param why   as a sentence that starts with the field
 */
public record Rejection(String topic, String why, Place place) implements Placed {}
