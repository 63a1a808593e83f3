package dev.scalinglint.read.traffic.affinity;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.model.Service;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Objects that take effect on the Services whose annotations name them. */
final class Attachments {
    private final Map<String, List<ServiceName>> byName = new HashMap<>();

    Attachments(List<Service> services) {
        for (Service service : services) {
            Map<String, Located<String>> annotations = service.id().annotations();
            if (!annotations.isEmpty()) {
                named(service, "KongUpstreamPolicy", annotations.get("konghq.com/upstream-policy"));
                named(service, "KongIngress", annotations.get("konghq.com/override"));
                backendConfigs(service, annotations.get("cloud.google.com/backend-config"));
                backendConfigs(service, annotations.get("beta.cloud.google.com/backend-config"));
            }
        }
    }

    /** The Services that an object governs, in its own namespace. */
    List<ServiceName> to(KubeObject object) {
        return byName.getOrDefault(key(object.kind().value(), object.namespace(), object.name().value()), List.of());
    }

    private void named(Service service, String kind, @Nullable Located<String> name) {
        if (name != null) {
            String namespace = service.id().namespace();
            byName.computeIfAbsent(key(kind, namespace, name.value()), key -> new ArrayList<>())
                    .add(new ServiceName(service.id().name().value(), namespace));
        }
    }

    /** {@code {"default": "name", "ports": {"80": "name"}}}. */
    private void backendConfigs(Service service, @Nullable Located<String> json) {
        Mapping configs = json == null ? null : Embedded.mapping(json.value());
        if (configs != null) {
            configs.walk(node -> {
                if (node instanceof Scalar name) {
                    named(service, "BackendConfig", Located.text(name));
                }
            });
        }
    }

    private static String key(String kind, @Nullable String namespace, String name) {
        return kind + "/" + (namespace == null ? "" : namespace) + "/" + name;
    }
}
