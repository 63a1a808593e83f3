package dev.scalinglint.read.traffic.affinity;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Mapping;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Service by name; {@code namespace} is null where the tree does not say it. */
record ServiceName(String service, @Nullable String namespace) {

    /**
     * {@code name}, {@code name.namespace}, {@code name.namespace.svc.cluster.local}, with or without scheme and port.
     */
    static ServiceName ofHost(String host, @Nullable String namespace) {
        String bare = host.substring(host.indexOf("://") < 0 ? 0 : host.indexOf("://") + 3);
        int port = bare.indexOf(':');
        String[] labels = (port < 0 ? bare : bare.substring(0, port)).split("\\.");
        return labels.length == 0
                ? new ServiceName("", namespace)
                : new ServiceName(labels[0], labels.length > 1 ? labels[1] : namespace);
    }

    /** A reference by name and perhaps namespace, in the object's own unless said. */
    static @Nullable ServiceName of(Mapping reference, KubeObject owner) {
        var name = reference.text("name");
        var namespace = reference.text("namespace");
        var kind = reference.text("kind");
        if (name == null || kind != null && !kind.value().equals("Service")) {
            return null;
        }
        return new ServiceName(name.value(), namespace == null ? owner.namespace() : namespace.value());
    }

    /** Those of some references that are Services. */
    static List<ServiceName> all(List<Mapping> references, KubeObject owner) {
        List<ServiceName> targets = new ArrayList<>();
        for (Mapping reference : references) {
            ServiceName target = of(reference, owner);
            if (target != null) {
                targets.add(target);
            }
        }
        return targets;
    }
}
