package dev.scalinglint.model.read;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.model.Container;
import dev.scalinglint.model.Container.Role;
import dev.scalinglint.model.Qos;
import dev.scalinglint.model.Resource;
import dev.scalinglint.model.WorkloadType;
import java.util.List;

/** The class of a workload's pods, as {@code ComputePodQOS} finds it (domain.md 2.2). */
final class QosReader {
    private QosReader() {}

    static Qos read(PodTemplate pod, WorkloadType type, List<Container> containers) {
        boolean guaranteed = containers.stream().filter(container -> container.role() != Role.INIT).allMatch(QosReader::isGuaranteed);
        boolean bestEffort = containers.stream().allMatch(QosReader::isBestEffort);
        for (Container container : containers) {
            if (!isGuaranteed(container)) {
                return new Qos(bestEffort ? "BestEffort" : "Burstable", guaranteed,
                        new Located<>("container " + container.name().value(), "", container.place(), false));
            }
        }
        return new Qos("Guaranteed", guaranteed, null);
    }

    private static boolean isGuaranteed(Container container) {
        return isGuaranteed(container.cpu()) && isGuaranteed(container.memory());
    }

    private static boolean isGuaranteed(Resource resource) {
        return resource.equal() && !resource.limit().value().isZero();
    }

    private static boolean isBestEffort(Container container) {
        return isUnset(container.cpu()) && isUnset(container.memory());
    }

    private static boolean isUnset(Resource resource) {
        return (resource.request() == null || resource.request().value().isZero())
                && (resource.limit() == null || resource.limit().value().isZero());
    }
}
