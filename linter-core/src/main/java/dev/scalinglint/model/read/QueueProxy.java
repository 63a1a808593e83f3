package dev.scalinglint.model.read;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.model.Resource;
import dev.scalinglint.source.Place;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The container that Knative adds to every pod. It asks for 25m cpu and nothing else, so that no Knative pod is Guaranteed unless
 * somebody gives it more (domain.md 1.8).
 */
final class QueueProxy {
    private static final String PREFIX = "queue.sidecar.serving.knative.dev/";
    private static final Map<String, String> REQUESTS = Map.of("cpu", "25m");

    private QueueProxy() {}

    /** Why it keeps the pod from being Guaranteed; null when it does not. */
    static @Nullable Located<String> spoiler(PodTemplate pod) {
        Mapping annotations = pod.metadata().mappingOrEmpty("annotations");
        Place place = pod.annotationsPlace();
        ResourceReader reader = new ResourceReader(Mapping.empty(place), LimitDefaults.NONE);
        for (String name : List.of("cpu", "memory")) {
            Located<String> request = annotations.text(PREFIX + name + "-resource-request");
            Located<String> limit = annotations.text(PREFIX + name + "-resource-limit");
            if (request == null && REQUESTS.containsKey(name)) {
                request = Located.byDefault(REQUESTS.get(name), place);
            }
            Resource resource = reader.read(name, request, limit, place);
            if (!resource.isGuaranteed()) {
                return QosReader.spoiler("Knative's queue-proxy", resource);
            }
        }
        return null;
    }
}
