package dev.scalinglint.application.compose;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The Compose files of an application as projects. The override file of a folder lies over its base, as docker compose does by itself; a
 * file whose services run nothing can only be meant to lie over the base too. Every other file is a project of its own.
 */
public final class Projects {
    private static final List<String> BASES = List.of("compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml");
    private static final Pattern OVERRIDE = Pattern.compile("(docker-)?compose\\.override\\.ya?ml");

    private Projects() {}

    /** The same objects with each Compose file replaced by what docker compose makes of it. */
    public static List<KubeObject> effective(List<KubeObject> objects, ComposeFiles files) {
        Map<String, Map<String, KubeObject>> folders = new TreeMap<>();
        List<KubeObject> effective = new ArrayList<>();
        for (KubeObject object : objects) {
            if (object.is("compose", "Compose")) {
                folders.computeIfAbsent(object.file().folder(), folder -> new LinkedHashMap<>()).put(object.file().name(), object);
            } else {
                effective.add(object);
            }
        }
        if (folders.isEmpty()) {
            return objects;
        }
        folders.values().forEach(folder -> read(folder, files, effective));
        return effective;
    }

    private static void read(Map<String, KubeObject> folder, ComposeFiles files, List<KubeObject> effective) {
        KubeObject base = base(folder);
        for (KubeObject object : folder.values()) {
            boolean overriding = OVERRIDE.matcher(object.file().name()).matches();
            if (overriding && base != null) {
                continue;
            }
            Mapping body = object.body();
            if (object == base) {
                for (KubeObject other : folder.values()) {
                    body = OVERRIDE.matcher(other.file().name()).matches() ? over(body, other.body()) : body;
                }
            } else if (base != null && isPart(object)) {
                body = over(base.body(), body);
            }
            new Project(object, body, files).read(effective);
        }
    }

    private static @Nullable KubeObject base(Map<String, KubeObject> folder) {
        for (String name : BASES) {
            KubeObject base = folder.get(name);
            if (base != null && !isPart(base)) {
                return base;
            }
        }
        return null;
    }

    private static Mapping over(Mapping below, Mapping above) {
        return Merge.of(below, above);
    }

    /** Whether some service says nothing of what it runs. */
    private static boolean isPart(KubeObject object) {
        if (object.body().has("include")) {
            return false;
        }
        for (Entry service : object.body().mappingOrEmpty("services").entries()) {
            Node options = service.value();
            if (!(options instanceof Mapping said) || !said.has("image") && !said.has("build") && !said.has("extends") && !said.has("provider")) {
                return true;
            }
        }
        return false;
    }
}
