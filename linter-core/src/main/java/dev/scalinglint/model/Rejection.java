package dev.scalinglint.model;

import dev.scalinglint.source.Place;
import dev.scalinglint.source.Placed;

/**
 * Something in a workload that the API server of Kubernetes 1.37, or KEDA 2.21, refuses, so that nothing of the
 * object is applied.
 *
 * @param topic {@code strategy}, {@code replicas} (counts, deadlines, the API itself) {@code resources} (of the pod
 *              as a whole) or {@code scaling} (how KEDA makes jobs of a ScaledJob)
 * @param why   as a sentence that starts with the field
 */
public record Rejection(String topic, String why, Place place) implements Placed {}
