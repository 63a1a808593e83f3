package dev.scalinglint.model;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.Placed;
import org.jspecify.annotations.Nullable;

/**
 * Where a container sees a volume.
 *
 * @param container its name
 * @param path      null when absent
 * @param readOnly  whether the container may not write through it; false by default
 * @param place     the mount's {@code name}
 */
public record Mount(String container, @Nullable Located<String> path, Located<Boolean> readOnly,
        Place place) implements Placed {}
