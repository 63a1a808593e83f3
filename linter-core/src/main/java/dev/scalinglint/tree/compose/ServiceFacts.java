package dev.scalinglint.tree.compose;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Scalar;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What files beside a Compose file say of one of its services: its image's Dockerfile, and what it mounts and runs.
 *
 * @param ports       that its image exposes
 * @param healthcheck whether its image has one; null where that cannot be known here
 * @param nginx       paths of the nginx files that it runs, from the repository's root
 * @param entrypoint  of its image, where the service leaves it to that; null where it does not, or nobody shows it
 * @param command     as the entrypoint
 * @param files       of the tree that it runs, by their paths in the container
 */
public record ServiceFacts(List<String> ports, @Nullable Boolean healthcheck, List<String> nginx,
        @Nullable List<Scalar> entrypoint,
        @Nullable List<Scalar> command, Map<String, Located<String>> files) {
    /** Of a service that nothing else tells about. */
    public static final ServiceFacts NONE = new ServiceFacts(List.of(), null, List.of(), null, null, Map.of());
}
