package dev.scalinglint.tree;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.source.Purpose;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.tree.files.Identity;
import dev.scalinglint.tree.files.Repository;
import dev.scalinglint.tree.files.Scripts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Who else lives in a namespace: what another application of the tree puts there is not missing. Known by a look at the
 * files, not by rendering them, and only when somebody asks.
 */
public final class Neighbourhood {
    /** Of an application that is all there is. */
    public static final Neighbourhood NONE = new Neighbourhood(List::of, List::of, List::of, List::of, path -> null);

    /** In objects that a controller copies to other namespaces. */
    private static final List<String> COPIED = List.of("reflector.v1.", "replicator.v1.");

    /** In Skaffold's configuration. */
    private static final List<String> BUILT = List.of("skaffold/");

    private final Supplier<List<Identity>> all;
    private final Supplier<List<KubeObject>> copied;
    private final Supplier<List<KubeObject>> building;
    private final Scripts scripts;
    private final Readmes readmes;
    private @Nullable Map<String, List<Identity>> byNamespace;
    private @Nullable List<Identity> everything;
    private @Nullable List<KubeObject> copies;
    private @Nullable List<KubeObject> builds;
    private final Map<List<Object>, Object> worked = new HashMap<>();

    private Neighbourhood(Supplier<List<Identity>> all, Supplier<List<KubeObject>> copied,
            Supplier<List<KubeObject>> building, Supplier<List<SourceFile>> scripts,
            Function<String, @Nullable SourceFile> files) {
        this.scripts = new Scripts(scripts);
        this.readmes = new Readmes(files);
        this.all = all;
        this.copied = copied;
        this.building = building;
    }

    /** @param all who lives where */
    static Neighbourhood of(Supplier<List<Identity>> all, Repository repository, FilesByWord byWord) {
        return new Neighbourhood(all, () -> byWord.objects(COPIED), () -> byWord.objects(BUILT), repository::scripts,
                repository::file);
    }

    /** Of an application that is alone in its tree. */
    static Neighbourhood alone(Repository repository) {
        return new Neighbourhood(List::of, List::of, List::of, repository::scripts, repository::file);
    }

    /**
     * Whether a script, a pipeline or an instruction of the tree names a ConfigMap or Secret: then it may be made
     * without a manifest. To be asked when nothing else is left: it reads them all.
     */
    public boolean isNamedByScript(String name) {
        return scripts.name(name);
    }

    /** Whether one of them installs or applies something of that name. Likewise. */
    public boolean isInstalledByScript(String name) {
        return scripts.install(name);
    }

    /**
     * What people are told of the folders that a file lies in: whether they are there to be shown and tried. Null where
     * nothing is said.
     */
    public @Nullable Purpose told(SourceFile file) {
        return readmes.of(file);
    }

    /** Who lives where; null as long as nobody has asked. */
    synchronized @Nullable List<Identity> known() {
        return everything;
    }

    /**
     * The objects of a namespace, whichever application they are of.
     *
     * @param namespace {@code ""} for those that name none: nobody knows where they are put; null for all objects
     */
    public synchronized List<Identity> in(@Nullable String namespace) {
        if (byNamespace == null) {
            everything = all.get();
            Map<String, List<Identity>> found = new HashMap<>();
            for (Identity identity : everything) {
                found.computeIfAbsent(identity.namespace(), any -> new ArrayList<>()).add(identity);
            }
            byNamespace = found;
        }
        return namespace == null && everything != null ? everything : byNamespace.getOrDefault(namespace, List.of());
    }

    /**
     * What is worked out of all this, once for all applications: each for itself would look at all others.
     *
     * @param about tells it from other things of its type
     */
    public synchronized <T> T once(Class<T> type, Object about, Supplier<T> work) {
        List<Object> key = List.of(type, about);
        T known = type.cast(worked.get(key));
        if (known == null) {
            known = work.get();
            worked.put(key, known);
        }
        return known;
    }

    /** Objects that a reflector or replicator may copy to any namespace, or that make such. */
    public synchronized List<KubeObject> copied() {
        if (copies == null) {
            copies = copied.get();
        }
        return copies;
    }

    /** What says which images are built from the tree, and put in place of the names that manifests use. */
    public synchronized List<KubeObject> builds() {
        if (builds == null) {
            builds = building.get();
        }
        return builds;
    }
}
