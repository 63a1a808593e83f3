package dev.scalinglint.read.workload;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.read.index.ObjectIndex;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names in place of which something else is pulled: what Skaffold builds and tags, and OpenShift's image streams that
 * pods may look up.
 */
final class BuiltImages {
    private static final String LATEST = ":latest";

    private final ObjectIndex objects;
    private @Nullable Set<String> artifacts;
    private @Nullable Set<String> streams;

    BuiltImages(ObjectIndex objects) {
        this.objects = objects;
    }

    /**
     * Only a name without a digest, and without a tag that says anything, can be one; of others nobody needs to know.
     */
    boolean has(String image) {
        String name = image.endsWith(LATEST) ? image.substring(0, image.length() - LATEST.length()) : image;
        if (name.indexOf('@') >= 0 || name.indexOf(':', name.lastIndexOf('/') + 1) >= 0) {
            return false;
        }
        return name.indexOf('/') < 0 && streams().contains(name) || artifacts().contains(image);
    }

    private Set<String> streams() {
        if (streams == null) {
            streams = new HashSet<>();
            for (KubeObject stream : objects.of("image.openshift.io", "ImageStream")) {
                Located<Boolean> local = stream.spec().mappingOrEmpty("lookupPolicy").bool("local");
                if (local != null && local.value()) {
                    streams.add(stream.name().value());
                }
            }
        }
        return streams;
    }

    private Set<String> artifacts() {
        if (artifacts == null) {
            artifacts = new HashSet<>();
            for (List<KubeObject> configurations : List.of(objects.of("skaffold", "Config"),
                    objects.neighbourhood().builds())) {
                for (KubeObject configuration : configurations) {
                    add(configuration.body(), artifacts);
                    configuration.body().mappings("profiles").forEach(profile -> add(profile, artifacts));
                }
            }
        }
        return artifacts;
    }

    private static void add(Mapping configuration, Set<String> artifacts) {
        for (Mapping artifact : configuration.mappingOrEmpty("build").mappings("artifacts")) {
            Located<String> image = artifact.text("image");
            if (image != null) {
                artifacts.add(image.value());
            }
        }
    }
}
