package dev.scalinglint.model;

import dev.scalinglint.manifest.Located;
import org.jspecify.annotations.Nullable;

/**
 * A declared port.
 *
 * @param number   {@code containerPort}; null when it is missing or no number
 * @param name     null when it has none
 * @param hostPort the port of the node that it takes; null when it takes none
 */
public record ContainerPort(@Nullable Located<Integer> number, @Nullable Located<String> name,
        @Nullable Located<Integer> hostPort) {}
