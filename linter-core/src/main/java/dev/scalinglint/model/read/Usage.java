package dev.scalinglint.model.read;

import dev.scalinglint.model.Container;
import dev.scalinglint.model.Metric;
import dev.scalinglint.model.Resource;
import dev.scalinglint.model.Workload;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the containers of a workload ask for and may use, as an autoscaler sees it (domain.md 2.4).
 *
 * @param target null when it is not seen: then nothing is known
 */
record Usage(@Nullable Workload target) {

    /** The containers that request nothing of a resource, for people; null when there are none. What the pod as a whole requests counts. */
    @Nullable String lacking(String resource, @Nullable String only) {
        List<String> names = new ArrayList<>();
        for (Container container : measured(only)) {
            Resource asked = of(container, resource);
            if (asked.valid() && asked.request() == null && asked.missing() != null) {
                names.add(container.name().value());
            }
        }
        return names.isEmpty() ? null : (names.size() == 1 ? "container " : "containers ") + String.join(" and ", names);
    }

    /** What the limits allow, in percent of what is requested; null when one has none, or asks for more than its limit. */
    @Nullable Double ceiling(String resource, @Nullable String only) {
        BigDecimal requests = BigDecimal.ZERO;
        BigDecimal limits = BigDecimal.ZERO;
        for (Container container : measured(only)) {
            Resource asked = of(container, resource);
            if (asked.request() == null || asked.limit() == null || asked.limit().value().compareTo(asked.request().value()) < 0) {
                return null;
            }
            requests = requests.add(asked.request().value().value());
            limits = limits.add(asked.limit().value().value());
        }
        return requests.signum() <= 0 ? null
                : Metric.rounded(limits.multiply(BigDecimal.valueOf(100)).divide(requests, 6, RoundingMode.HALF_UP).doubleValue());
    }

    private static Resource of(Container container, String resource) {
        return resource.equals("cpu") ? container.cpu() : container.memory();
    }

    private List<Container> measured(@Nullable String only) {
        return target == null ? List.of() : target.containers().stream()
                .filter(container -> only == null ? container.role() == Container.Role.REGULAR : container.name().value().equals(only)).toList();
    }
}
