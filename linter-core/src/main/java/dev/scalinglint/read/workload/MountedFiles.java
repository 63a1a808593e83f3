package dev.scalinglint.read.workload;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalar;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Files that ConfigMaps of the application put into a container. */
final class MountedFiles {
    private final Mapping pod;
    private final Function<Located<String>, Mapping> data;
    private final Map<String, Located<String>> files = new LinkedHashMap<>();

    private MountedFiles(Mapping pod, Function<Located<String>, Mapping> data) {
        this.pod = pod;
        this.data = data;
    }

    /** @param data the content of a ConfigMap by its name; empty for one that the tree does not show */
    static Map<String, Located<String>> of(Mapping pod, Mapping container, Function<Located<String>, Mapping> data) {
        MountedFiles mounted = new MountedFiles(pod, data);
        for (Mapping mount : container.mappings("volumeMounts")) {
            Located<String> volume = mount.text("name");
            Located<String> path = mount.text("mountPath");
            if (volume != null && path != null) {
                mounted.add(volume.value(), path.value(), mount.text("subPath"));
            }
        }
        return mounted.files;
    }

    private void add(String volume, String path, @Nullable Located<String> subPath) {
        for (Mapping each : pod.mappings("volumes")) {
            Located<String> name = each.text("name");
            Mapping source = each.mapping("configMap");
            Located<String> map = source == null ? null : source.text("name");
            if (source != null && map != null && name != null && name.value().equals(volume)) {
                for (Entry entry : data.apply(map).entries()) {
                    String file = fileName(source, entry.name());
                    if (entry.value() instanceof Scalar text && (subPath == null || subPath.value().equals(file))) {
                        files.put(subPath != null ? path : path.endsWith("/") ? path + file : path + "/" + file,
                                Located.text(text));
                    }
                }
            }
        }
    }

    /** A key may be put elsewhere than where its name says. */
    private static String fileName(Mapping source, String key) {
        for (Mapping item : source.mappings("items")) {
            Located<String> from = item.text("key");
            Located<String> to = item.text("path");
            if (from != null && to != null && from.value().equals(key)) {
                return to.value();
            }
        }
        return key;
    }
}
