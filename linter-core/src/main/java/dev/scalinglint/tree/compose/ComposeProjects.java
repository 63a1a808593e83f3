package dev.scalinglint.tree.compose;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.tree.kustomize.KustomizePaths;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The Compose files of an application as projects. What {@code COMPOSE_FILE} of a folder's {@code .env} names is one
 * project; else the
 * override file of the folder lies over its base, as docker compose does by itself. A file whose services run nothing
 * can only be meant to
 * lie over the base too. Every other file is a project of its own.
 */
public final class ComposeProjects {
    private final ComposeFiles files;
    private final List<KubeObject> effective = new ArrayList<>();
    private final Map<String, Map<String, ServiceFacts>> services = new HashMap<>();
    /** Files that a project is made of, and objects of files, by folder and name. */
    private final Set<SourceFile> claimed = new HashSet<>();
    private final Map<String, Map<String, KubeObject>> folders = new TreeMap<>();

    private ComposeProjects(ComposeFiles files) {
        this.files = files;
    }

    /**
     * What docker compose makes of Compose files.
     *
     * @param objects  with each Compose file replaced by that
     * @param services what is known of their services besides, by the name of the object and that of the service
     */
    public record Loaded(List<KubeObject> objects, Map<String, Map<String, ServiceFacts>> services) {}

    /** Objects that may be Compose files among others. */
    public static Loaded load(List<KubeObject> objects, ComposeFiles files) {
        if (objects.stream().noneMatch(object -> object.is("compose", "Compose"))) {
            return new Loaded(objects, Map.of());
        }
        ComposeProjects projects = new ComposeProjects(files);
        for (KubeObject object : objects) {
            if (object.is("compose", "Compose")) {
                projects.folders.computeIfAbsent(object.file().folder(),
                        folder -> new LinkedHashMap<>()).putIfAbsent(object.file().name(), object);
            } else {
                projects.effective.add(object);
            }
        }
        projects.read();
        return new Loaded(projects.effective, projects.services);
    }

    private void read() {
        Set<String> asked = new HashSet<>();
        for (String folder : folders.keySet()) {
            for (String above = folder; above != null && asked.add(above); above = KustomizePaths.parent(above)) {
                named(above);
            }
        }
        // What the projects that compose finds by itself include is no project of its own.
        folders.values().forEach(this::own);
        folders.values().forEach(this::others);
    }

    /** The project that a folder's {@code .env} names. */
    private void named(String folder) {
        ComposeFileVariable variable = ComposeFileVariable.of(folder, files);
        KubeObject object = variable == null
                ? null
                : variable.parts().stream().map(this::object)
                        .filter(java.util.Objects::nonNull).findFirst().orElse(null);
        if (variable != null && object != null) {
            claimed.addAll(variable.parts());
            ComposeRefusals refusals = new ComposeProject(object, variable.parts(), variable.parts().get(0).folder(),
                    files).read(effective, facts(object), claimed);
            variable.missing().forEach(name -> refusals.add(object.place(),
                    "COMPOSE_FILE in " + variable.file() + " names " + name + ", and there is no such file"));
            refusals.report(files, true);
        }
    }

    private @Nullable KubeObject object(SourceFile file) {
        KubeObject object = folders.getOrDefault(file.folder(), Map.of()).get(file.name());
        return object != null && object.file() == file ? object : null;
    }

    /** The project that docker compose finds in a folder by itself. */
    private void own(Map<String, KubeObject> folder) {
        KubeObject base = base(folder);
        if (base == null || claimed.contains(base.file())) {
            return;
        }
        KubeObject over = first(folder, ComposeNames.OVERRIDES);
        List<SourceFile> parts = over == null ? List.of(base.file()) : List.of(base.file(), over.file());
        boolean alone = folder.values().stream().allMatch(object -> parts.contains(object.file()));
        project(base, parts).report(files, alone);
        claimed.addAll(parts);
    }

    /** Files that somebody has to name. */
    private void others(Map<String, KubeObject> folder) {
        KubeObject base = base(folder);
        for (KubeObject object : folder.values()) {
            if (claimed.contains(object.file())) {
                continue;
            }
            if (base != null && ComposeNames.OVERRIDES.contains(object.file().name())) {
                unread(object);
            } else {
                project(object, base != null && isPart(object)
                        ? List.of(base.file(), object.file())
                        : List.of(object.file()));
            }
        }
    }

    private Map<String, ServiceFacts> facts(KubeObject object) {
        return services.computeIfAbsent(object.name().value(), any -> new HashMap<>());
    }

    private ComposeRefusals project(KubeObject object, List<SourceFile> parts) {
        return new ComposeProject(object, parts, object.file().folder(), files).read(effective, facts(object), claimed);
    }

    private void unread(KubeObject object) {
        files.notRendered(object.place(),
                "docker compose does not read " + object.file().name()
                        + " by itself: another override file goes before it, "
                        + "or COMPOSE_FILE in .env names other files; it is not judged");
    }

    private static @Nullable KubeObject first(Map<String, KubeObject> folder, List<String> names) {
        return names.stream().map(folder::get).filter(java.util.Objects::nonNull).findFirst().orElse(null);
    }

    private static @Nullable KubeObject base(Map<String, KubeObject> folder) {
        for (String name : ComposeNames.BASES) {
            KubeObject base = folder.get(name);
            if (base != null && (!isPart(base) || folder.size() == 1)) {
                return base;
            }
        }
        return null;
    }

    /** Whether some service says nothing of what it runs. */
    private static boolean isPart(KubeObject object) {
        if (object.body().has("include")) {
            return false;
        }
        for (Entry service : object.body().mappingOrEmpty("services").entries()) {
            Node options = service.value();
            if (!(options instanceof Mapping said) || !said.has("image") && !said.has("build")
                    && !said.has("extends") && !said.has("provider")) {
                return true;
            }
        }
        return false;
    }
}
