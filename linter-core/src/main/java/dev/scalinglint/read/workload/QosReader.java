package dev.scalinglint.read.workload;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.model.Admission;
import dev.scalinglint.model.Container;
import dev.scalinglint.model.Container.Role;
import dev.scalinglint.model.Qos;
import dev.scalinglint.model.Quantity;
import dev.scalinglint.model.Resource;
import dev.scalinglint.model.WorkloadType;
import dev.scalinglint.read.index.ClusterDefaults;
import dev.scalinglint.source.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The class of a workload's pods, as {@code ComputePodQOS} finds it (facts 2.2). */
final class QosReader {
    private QosReader() {}

    static Qos read(PodTemplate pod, WorkloadType type, List<Container> containers, Admission admission,
            ClusterDefaults cluster) {
        boolean pass =
                containers.stream().filter(container -> container.role() != Role.INIT).allMatch(QosReader::passes);
        if (admission.cpu() != null) {
            List<Resource> whole = List.of(admission.cpu(), admission.memory());
            boolean none = whole.stream().allMatch(Resource::isBestEffort);
            Located<String> spoiler = PodLevel.spoiler(whole);
            return new Qos(none ? "BestEffort" : spoiler == null ? "Guaranteed" : "Burstable", pass, spoiler);
        }
        Located<String> spoiler = spoiler(containers);
        if (type.isKnative()) {
            Located<String> proxy = QueueProxy.spoiler(pod, cluster);
            return new Qos(spoiler == null && proxy == null ? "Guaranteed" : "Burstable", pass,
                    spoiler == null ? proxy : spoiler);
        }
        boolean nothing = containers.stream()
                .allMatch(container -> container.cpu().isBestEffort() && container.memory().isBestEffort());
        return new Qos(nothing ? "BestEffort" : spoiler == null ? "Guaranteed" : "Burstable", pass, spoiler);
    }

    private static boolean passes(Container container) {
        return passes(container.cpu()) && passes(container.memory());
    }

    private static boolean passes(Resource resource) {
        return resource.valid() && resource.missing() == null && !resource.differs();
    }

    private static @Nullable Located<String> spoiler(List<Container> containers) {
        for (Container container : containers) {
            for (Resource resource : List.of(container.cpu(), container.memory())) {
                if (!resource.isGuaranteed()) {
                    return spoiler(who(container), resource);
                }
            }
        }
        return null;
    }

    private static String who(Container container) {
        String role = switch (container.role()) {
            case REGULAR -> "container ";
            case SIDECAR -> "sidecar ";
            case INIT -> "init container ";
        };
        return role + container.name().value();
    }

    /** Why {@code resource} of {@code who} keeps a pod from being Guaranteed, where it does so. */
    static Located<String> spoiler(String who, Resource resource) {
        Located<Quantity> request = resource.request();
        if (request != null && resource.differs()) {
            Place place = request.defaulted() ? resource.place() : request.place();
            return said(who + " requests " + resource.name() + " " + resource.request() + " and is limited to "
                    + resource.limit(), place);
        }
        String lack = resource.missing() == null
                ? "valid " + resource.name() + " quantity"
                : resource.name() + " " + resource.missing();
        return said(who + " has no " + lack, resource.place());
    }

    static Located<String> said(String sentence, Place place) {
        return new Located<>(sentence, sentence, place, false);
    }
}
