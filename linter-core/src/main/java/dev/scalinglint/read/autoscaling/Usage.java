package dev.scalinglint.read.autoscaling;

import dev.scalinglint.model.Admission;
import dev.scalinglint.model.Container;
import dev.scalinglint.model.InjectedContainer;
import dev.scalinglint.model.Metric;
import dev.scalinglint.model.Resource;
import dev.scalinglint.model.Workload;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the containers of a workload ask for and may use, as an autoscaler sees it (facts 2.4).
 *
 * @param target  null when it is not seen: then nothing is known
 * @param nonzero whether a request of nothing is none, unless there is a limit: to KEDA, not to an HPA
 */
record Usage(@Nullable Workload target, boolean nonzero) {

    /**
     * What requests nothing of a resource although it is measured against it, for people; null when there is nothing.
     */
    @Nullable
    String lacking(String resource, @Nullable String only) {
        if (target == null) {
            return null;
        }
        if (only == null && asksAsAWhole(target)) {
            Resource whole = target.admission().of(resource);
            return whole == null || whole.request() == null ? "the pod as a whole" : null;
        }
        List<String> names = new ArrayList<>();
        for (Container container : measured(only)) {
            Resource asked = of(container, resource);
            if (asked.valid() && (asked.request() == null || nonzero && asked.isBestEffort())) {
                names.add(container.name().value());
            }
        }
        if (only == null) {
            injected(target, resource, true).forEach(container -> names.add(container.name() + ", which "
                    + container.injector() + " injects,"));
        }
        return names.isEmpty()
                ? null
                : (names.size() == 1 ? "container " : "containers ")
                        + String.join(" and ", names);
    }

    /**
     * An injected container that requests nothing of a resource unless its injector was installed otherwise, for
     * people; null when there is none.
     */
    @Nullable
    String mayLack(String resource, @Nullable String only) {
        if (target == null || only != null || asksAsAWhole(target)) {
            return null;
        }
        return injected(target, resource, false).stream().findFirst()
                .map(container -> "container " + container.name() + ", which " + container.injector() + " injects,")
                .orElse(null);
    }

    private static List<InjectedContainer> injected(Workload target, String resource, boolean certain) {
        return target.admission().injected().stream()
                .filter(container -> container.certain() == certain && container.lacking().contains(resource)).toList();
    }

    /** Where the pod as a whole requests anything, a metric of all containers is measured against that alone. */
    private static boolean asksAsAWhole(Workload target) {
        Admission admission = target.admission();
        return admission.cpu() != null && admission.cpu().request() != null
                || admission.memory() != null && admission.memory().request() != null;
    }

    /**
     * What the limits allow, in percent of what is requested; null when one has none, or asks for more than its
     * limit.
     */
    @Nullable
    Double ceiling(String resource, @Nullable String only) {
        if (target == null) {
            return null;
        }
        return only == null && asksAsAWhole(target)
                ? share(List.of(target.admission().of(resource)))
                : only == null && !target.admission().injected().isEmpty()
                        ? null
                        : share(measured(only).stream().map(container -> of(container, resource)).toList());
    }

    private static @Nullable Double share(List<Resource> measured) {
        BigDecimal requests = BigDecimal.ZERO;
        BigDecimal limits = BigDecimal.ZERO;
        for (Resource asked : measured) {
            if (asked.request() == null || asked.limit() == null || asked.limit().value()
                    .compareTo(asked.request().value()) < 0) {
                return null;
            }
            requests = requests.add(asked.request().value().value());
            limits = limits.add(asked.limit().value().value());
        }
        return requests.signum() <= 0
                ? null
                : Metric.rounded(limits.multiply(BigDecimal.valueOf(100)).divide(requests, 6, RoundingMode.HALF_UP)
                        .doubleValue());
    }

    private static Resource of(Container container, String resource) {
        return resource.equals("cpu") ? container.cpu() : container.memory();
    }

    /** Sidecars are summed with the regular containers; ordinary init containers are over by then. */
    private List<Container> measured(@Nullable String only) {
        return target == null
                ? List.of()
                : target.containers().stream()
                        .filter(container -> container.role() != Container.Role.INIT
                                && (only == null || container.name().value().equals(only)))
                        .toList();
    }
}
