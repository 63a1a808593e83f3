package dev.scalinglint.model.read;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.model.Container;
import dev.scalinglint.model.Container.Role;
import dev.scalinglint.model.Resource;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pod-level {@code resources}: where a pod has them, they alone decide its class (domain.md 2.2, step 2). */
final class PodLevel {
    private PodLevel() {}

    /** Why they do not make the pod Guaranteed; null when they do. */
    static @Nullable Located<String> spoiler(PodTemplate pod, List<Container> containers) {
        ResourceReader reader = new ResourceReader(Mapping.empty(pod.specPlace()), LimitDefaults.NONE);
        for (String name : List.of("cpu", "memory")) {
            Resource resource = reader.read(name, pod.spec(), pod.specPlace());
            if (!resource.isGuaranteed()) {
                return QosReader.spoiler("the pod", resource);
            }
            BigDecimal asked = asked(name, containers);
            // A pod-level request that nobody wrote is what the containers ask together, and the limit only when they ask nothing.
            if (resource.request().defaulted() && asked.signum() > 0 && asked.compareTo(resource.limit().value().value()) != 0) {
                return QosReader.said("the containers together request another amount of " + name
                        + " than the pod is limited to, " + resource.limit(), resource.limit().place());
            }
        }
        return null;
    }

    private static BigDecimal asked(String name, List<Container> containers) {
        return containers.stream().filter(container -> container.role() != Role.INIT)
                .map(container -> name.equals("cpu") ? container.cpu() : container.memory())
                .filter(resource -> resource.request() != null)
                .map(resource -> resource.request().value().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
