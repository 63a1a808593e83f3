package dev.scalinglint.read.workload;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.model.Container;
import dev.scalinglint.model.PodTotal;
import dev.scalinglint.model.Quantity;
import dev.scalinglint.model.Resource;
import dev.scalinglint.source.Place;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pod-level {@code resources}, completed as the API server of Kubernetes 1.37 does it when the pod is made
 * ({@code PodLevelResourcesFixDefaulting}); 1.34 to 1.36 fill in requests only.
 */
final class PodLevel {
    private PodLevel() {}

    /** Whether the pod has some of its own: an empty mapping counts as none. */
    static boolean isSet(PodTemplate pod) {
        for (String list : List.of("requests", "limits")) {
            for (Entry entry : pod.spec().mappingOrEmpty("resources", list).entries()) {
                if (isSupported(entry.name())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a pod as a whole can be given a resource of that name. */
    static boolean isSupported(String resource) {
        return resource.equals("cpu") || resource.equals("memory") || resource.startsWith("hugepages-");
    }

    static Resource read(String name, PodTemplate pod, List<Container> containers) {
        Place key = pod.spec().keyPlace("resources");
        Place place = key == null ? pod.specPlace() : key;
        Located<String> requestText = pod.spec().reading("resources", "requests", name);
        Located<String> limitText = pod.spec().reading("resources", "limits", name);
        Located<Quantity> limit = ResourceReader.quantity(limitText);
        Located<Quantity> request = requestText == null
                ? asked(name, containers, limit, place)
                : ResourceReader.quantity(requestText);
        if (limitText == null && request != null) {
            limit = limited(name, containers, request.value(), place);
        }
        boolean valid = (requestText == null || request != null) && (limitText == null || limit != null);
        String missing = request == null && limit == null
                ? "request or limit"
                : request == null
                        ? "request"
                        : limit == null ? "limit" : null;
        return new Resource(name, request, limit, valid, valid ? missing : null, place);
    }

    /** A request that nobody wrote is what the containers ask together, and the limit only where none of them asks. */
    private static @Nullable Located<Quantity> asked(String name, List<Container> containers,
            @Nullable Located<Quantity> limit, Place place) {
        BigDecimal together = PodTotal.requested(containers, name);
        return together != null
                ? Located.byDefault(new Quantity(together, ""), limit == null ? place : limit.place())
                : limit == null ? null : Located.byDefault(limit.value(), limit.place());
    }

    /**
     * A limit that nobody wrote is what the containers may use together, where all of them are limited, and at least
     * the request.
     */
    private static @Nullable Located<Quantity> limited(String name, List<Container> containers, Quantity request,
            Place place) {
        if (!containers.stream().allMatch(container -> container.resource(name).limit() != null)) {
            return null;
        }
        BigDecimal together = PodTotal.limited(containers, name);
        Quantity limit = together == null || together.compareTo(request.value()) < 0
                ? request
                : new Quantity(together, "");
        return Located.byDefault(limit, place);
    }

    /** Why the pod is not Guaranteed; null when it is. */
    static @Nullable Located<String> spoiler(List<Resource> resources) {
        for (Resource resource : resources) {
            if (!resource.isGuaranteed()) {
                Located<Quantity> request = resource.request();
                Located<Quantity> limit = resource.limit();
                return request == null || limit == null || !resource.differs() || !request.defaulted()
                        ? QosReader.spoiler("the pod", resource)
                        : QosReader.said("the containers together request another amount of " + resource.name()
                                + " than the pod is limited to, " + limit, limit.place());
            }
        }
        return null;
    }
}
