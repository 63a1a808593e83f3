package dev.scalinglint.model;

import dev.scalinglint.manifest.Located;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the containers of a pod come to together: regular ones and sidecars run at once, an ordinary init container
 * beside the sidecars before it ({@code AggregateContainerRequests} of Kubernetes).
 */
public final class PodTotal {
    private PodTotal() {}

    /** What they request of a resource at once; null when nothing. */
    public static @Nullable BigDecimal requested(List<Container> containers, String resource) {
        return together(containers, container -> container.resource(resource).request());
    }

    /** What those that are limited may use of a resource at once; null when none is. */
    public static @Nullable BigDecimal limited(List<Container> containers, String resource) {
        return together(containers, container -> container.resource(resource).limit());
    }

    private static @Nullable BigDecimal together(List<Container> containers,
            Function<Container, @Nullable Located<Quantity>> amount) {
        BigDecimal running = null;
        BigDecimal sidecars = BigDecimal.ZERO;
        BigDecimal starting = null;
        for (Container container : containers) {
            Located<Quantity> said = amount.apply(container);
            if (said == null) {
                continue;
            }
            BigDecimal value = said.value().value();
            if (container.role() == Container.Role.INIT) {
                BigDecimal peak = sidecars.add(value);
                starting = starting == null ? peak : starting.max(peak);
            } else {
                sidecars = container.role() == Container.Role.SIDECAR ? sidecars.add(value) : sidecars;
                running = running == null ? value : running.add(value);
            }
        }
        return running == null ? starting : starting == null ? running : running.max(starting);
    }
}
