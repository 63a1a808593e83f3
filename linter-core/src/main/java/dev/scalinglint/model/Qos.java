package dev.scalinglint.model;

import dev.scalinglint.manifest.Located;
import org.jspecify.annotations.Nullable;

/**
 * The quality-of-service class of a workload's pods (domain.md 2.2, 1.8).
 *
 * @param name                Guaranteed, Burstable or BestEffort
 * @param containersAreGuaranteed whether every regular container and sidecar alone would make it Guaranteed
 * @param spoiler             what keeps it from being Guaranteed, as a sentence with its place; null when Guaranteed
 */
public record Qos(String name, boolean containersAreGuaranteed, @Nullable Located<String> spoiler) {}
