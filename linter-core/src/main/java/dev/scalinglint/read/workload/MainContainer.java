package dev.scalinglint.read.workload;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which of a pod's containers it is for: the others serve that one. */
final class MainContainer {
    private static final String DECLARED = "kubectl.kubernetes.io/default-container";

    private MainContainer() {}

    /** Null for a pod without containers. */
    static @Nullable Mapping of(PodTemplate pod) {
        List<Mapping> containers = pod.spec().mappings("containers");
        Located<String> declared = pod.metadata().text("annotations", DECLARED);
        return containers.stream().filter(container -> declared != null && isNamed(container, declared.value()))
                .findFirst()
                .or(() -> containers.stream().filter(container -> !container.items("ports").isEmpty()).findFirst())
                .or(() -> containers.stream().filter(MainContainer::isProbed).findFirst())
                .or(() -> containers.stream().findFirst()).orElse(null);
    }

    private static boolean isProbed(Mapping container) {
        return container.mapping("readinessProbe") != null || container.mapping("livenessProbe") != null;
    }

    private static boolean isNamed(Mapping container, String name) {
        Located<String> written = container.text("name");
        return written != null && written.value().equals(name);
    }
}
