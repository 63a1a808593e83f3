package dev.scalinglint.model;

import dev.scalinglint.manifest.Located;
import org.jspecify.annotations.Nullable;

/**
 * The quality-of-service class of a workload's pods (facts 2.2, 1.8).
 *
 * @param name           Guaranteed, Burstable or BestEffort
 * @param containersPass whether no container or sidecar is itself the reason: each asks for as much cpu and memory as
 *                       it is limited to, or leaves that to pod-level resources
 * @param spoiler        the first thing that keeps it from being Guaranteed, as a sentence with its place; null when
 *                       Guaranteed
 */
public record Qos(String name, boolean containersPass, @Nullable Located<String> spoiler) {}
