package dev.scalinglint.model;

import dev.scalinglint.manifest.Located;
import org.jspecify.annotations.Nullable;

/** A declared port. {@code number} is null when it is missing or no number, {@code name} when it has none. */
public record ContainerPort(@Nullable Located<Integer> number, @Nullable Located<String> name, @Nullable Located<Integer> hostPort) {}
