package dev.scalinglint.read.connection;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.model.Workload;
import dev.scalinglint.read.index.NamedObjects;
import dev.scalinglint.read.index.ObjectIndex;
import dev.scalinglint.source.Place;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks up what is mounted into servers and poolers. */
final class ServerFiles {
    private final ObjectIndex objects;
    private final NamedObjects configMaps;
    private @Nullable Map<Place, Mapping> services;
    private @Nullable Map<Place, KubeObject> byName;

    ServerFiles(ObjectIndex objects) {
        this.objects = objects;
        this.configMaps = new NamedObjects(() -> objects.of("", "ConfigMap"));
    }

    @Nullable
    KubeObject configMap(@Nullable String namespace, String name) {
        return configMaps.find(namespace, name);
    }

    /** The line of {@code spec:} of the object that makes the workload, else its name. */
    Place spec(Workload workload) {
        if (byName == null) {
            byName = new HashMap<>();
            for (KubeObject object : objects.all()) {
                byName.put(object.name().place(), object);
            }
        }
        KubeObject object = byName.get(workload.place());
        return object == null ? workload.place() : object.placeOf("spec");
    }

    /** A Compose service as written. */
    Mapping service(Workload workload) {
        if (services == null) {
            services = new HashMap<>();
            for (KubeObject file : objects.of("compose", "Compose")) {
                for (Entry service : file.body().mappingOrEmpty("services").entries()) {
                    if (service.value() instanceof Mapping options) {
                        services.put(service.key().place(), options);
                    }
                }
            }
        }
        return services.getOrDefault(workload.id().place(), Mapping.empty(workload.place()));
    }

    /** Whether a Compose service is given a file that may configure it: those are not read. */
    boolean mountsConfiguration(Workload workload) {
        Mapping service = service(workload);
        for (Node volume : service.items("volumes")) {
            Located<String> target = volume instanceof Mapping options ? options.text("target") : null;
            String path = target != null
                    ? target.value()
                    : volume instanceof Scalar text ? text.text().substring(text.text().indexOf(':') + 1) : "";
            if (ServerConfiguration.isConfig(path)) {
                return true;
            }
        }
        return !service.items("configs").isEmpty();
    }
}
