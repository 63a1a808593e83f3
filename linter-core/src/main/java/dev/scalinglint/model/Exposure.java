package dev.scalinglint.model;

import dev.scalinglint.source.Place;
import dev.scalinglint.source.Placed;

/**
 * A way in from outside the cluster (facts 4).
 *
 * @param how   for people: {@code type LoadBalancer}, {@code externalIPs} …
 * @param reach who can use it: {@code public}, {@code internal} (a load balancer of the private network) or
 *              {@code tailnet}
 * @param place the field or annotation that opens it
 */
public record Exposure(String how, String reach, Place place) implements Placed {}
