package dev.scalinglint.read.workload;

import dev.scalinglint.manifest.Located;
import org.jspecify.annotations.Nullable;

/** Containers that Istio completes at admission: the manifest of a gateway holds only what it changes. */
final class InjectedContainers {
    private InjectedContainers() {}

    /** Whether the container's probes come from an injection template. */
    static boolean isCompleted(String container, PodTemplate pod) {
        return container.equals("istio-proxy")
                && (pod.metadata().text("annotations", "inject.istio.io/templates") != null
                        || isTrue(pod.metadata().text("annotations", "sidecar.istio.io/inject"))
                        || isTrue(pod.metadata().text("labels", "sidecar.istio.io/inject")));
    }

    private static boolean isTrue(@Nullable Located<String> text) {
        return text != null && text.value().equals("true");
    }
}
