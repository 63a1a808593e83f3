package dev.scalinglint.read.workload;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.model.Resource;
import dev.scalinglint.read.index.ClusterDefaults;
import dev.scalinglint.source.Place;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The container that Knative adds to every pod. It asks for 25m cpu and nothing else, so that no Knative pod is
 * Guaranteed unless somebody gives it more (facts 1.8).
 */
final class QueueProxy {
    private static final Map<String, String> REQUESTS = Map.of("cpu", "25m");

    private QueueProxy() {}

    /** Why it keeps the pod from being Guaranteed; null when it does not. */
    static @Nullable Located<String> spoiler(PodTemplate pod, ClusterDefaults cluster) {
        Place place = pod.annotationsPlace();
        ResourceReader reader = new ResourceReader(Mapping.empty(place), LimitDefaults.NONE);
        for (String name : List.of("cpu", "memory")) {
            Located<String> request = written(pod, cluster, name, "request", place);
            if (request == null && REQUESTS.containsKey(name)) {
                request = Located.byDefault(REQUESTS.get(name), place);
            }
            Resource resource = reader.read(name, request, written(pod, cluster, name, "limit", place), place);
            if (!resource.isGuaranteed()) {
                return QosReader.spoiler("Knative's queue-proxy", resource);
            }
        }
        return null;
    }

    /** The pod's own annotation, else what {@code config-deployment} says for all pods. */
    private static @Nullable Located<String> written(PodTemplate pod, ClusterDefaults cluster, String resource,
            String list, Place place) {
        Located<String> own = pod.metadata().text("annotations",
                "queue.sidecar.serving.knative.dev/" + resource + "-resource-" + list);
        Located<String> general = cluster.text("deployment", "queue-sidecar-" + resource + "-" + list);
        return own != null || general == null ? own : new Located<>(general.value(), general.text(), place, true);
    }
}
