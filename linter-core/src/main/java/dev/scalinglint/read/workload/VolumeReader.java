package dev.scalinglint.read.workload;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.model.Claim;
import dev.scalinglint.model.EnvReference;
import dev.scalinglint.model.Mount;
import dev.scalinglint.model.Volume;
import dev.scalinglint.read.index.ObjectIndex;
import dev.scalinglint.source.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The volumes of pods, with the claims they mount (facts 2.8). */
final class VolumeReader {
    private final ClaimReader claims;

    VolumeReader(ObjectIndex objects) {
        this.claims = new ClaimReader(objects);
    }

    List<Volume> read(@Nullable String namespace, PodTemplate pod) {
        List<Mapping> written = pod.spec().mappings("volumes");
        if (written.isEmpty()) {
            return List.of();
        }
        Map<String, List<Mount>> mounts = mounts(pod.spec());
        Located<String> node = NodePin.of(pod);
        List<Volume> volumes = new ArrayList<>(written.size());
        for (Mapping volume : written) {
            Located<String> name = volume.text("name");
            if (name != null) {
                volumes.add(read(namespace, name, volume, node, mounts.getOrDefault(name.value(), List.of())));
            }
        }
        return volumes;
    }

    private Volume read(@Nullable String namespace, Located<String> name, Mapping volume,
            @Nullable Located<String> pin, List<Mount> mounts) {
        Entry source =
                volume.entries().stream().filter(entry -> entry.value() instanceof Mapping).findFirst().orElse(null);
        String kind = source == null ? "" : source.name();
        Mapping options = source == null ? Mapping.empty(name.place()) : (Mapping) source.value();
        Located<String> of = switch (kind) {
            case "persistentVolumeClaim" -> options.text("claimName");
            case "image" -> options.text("reference");
            case "configMap" -> options.text("name");
            case "secret" -> options.text("secretName");
            default -> null;
        };
        Claim claim = of != null && kind.equals("persistentVolumeClaim") ? claims.find(namespace, of.value()) : null;
        Located<String> node = pin != null || claim == null ? pin : claim.node();
        Place parent = source == null ? name.place() : source.key().place();
        return new Volume(name, kind, of, claim, readOnly(options, parent), references(kind, options), node, mounts,
                name.place());
    }

    private static List<EnvReference> references(String kind, Mapping options) {
        if (kind.equals("secret")) {
            return references("Secret", options.text("secretName"), options);
        } else if (kind.equals("configMap")) {
            return references("ConfigMap", options.text("name"), options);
        } else if (!kind.equals("projected")) {
            return List.of();
        }
        List<EnvReference> references = new ArrayList<>();
        for (Mapping source : options.mappings("sources")) {
            Mapping secret = source.mappingOrEmpty("secret");
            Mapping map = source.mappingOrEmpty("configMap");
            references.addAll(references("Secret", secret.text("name"), secret));
            references.addAll(references("ConfigMap", map.text("name"), map));
        }
        return references;
    }

    /** One for each key that is asked for, else one for the whole object. */
    private static List<EnvReference> references(String kind, @Nullable Located<String> name, Mapping source) {
        if (name == null) {
            return List.of();
        }
        Located<Boolean> optional = source.bool("optional");
        boolean isOptional = optional != null && optional.value();
        List<EnvReference> references = new ArrayList<>(1);
        for (Mapping item : source.mappings("items")) {
            Located<String> key = item.text("key");
            if (key != null) {
                references.add(new EnvReference(null, kind, name, key, "", isOptional));
            }
        }
        return references.isEmpty() ? List.of(new EnvReference(null, kind, name, null, "", isOptional)) : references;
    }

    private static Map<String, List<Mount>> mounts(Mapping spec) {
        Map<String, List<Mount>> mounts = new HashMap<>();
        for (String list : List.of("initContainers", "containers")) {
            for (Mapping container : spec.mappings(list)) {
                for (Mapping mount : container.mappings("volumeMounts")) {
                    Scalar name = mount.scalar("name");
                    if (name != null) {
                        mounts.computeIfAbsent(name.text(), any -> new ArrayList<>(1))
                                .add(new Mount(String.valueOf(container.scalar("name")),
                                        mount.text("mountPath"), readOnly(mount, name.place()), name.place()));
                    }
                }
            }
        }
        return mounts;
    }

    private static Located<Boolean> readOnly(Mapping options, Place parent) {
        Located<Boolean> written = options.bool("readOnly");
        return written == null ? Located.byDefault(false, parent) : written;
    }
}
