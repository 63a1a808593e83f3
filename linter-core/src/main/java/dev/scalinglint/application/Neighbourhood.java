package dev.scalinglint.application;

import dev.scalinglint.application.kustomize.Kustomization;
import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Who else lives in a namespace: what another application of the tree puts there is not missing. Known by a look at the files, not by
 * rendering them, and only when somebody asks.
 */
public final class Neighbourhood {
    /** Of an application that is all there is. */
    public static final Neighbourhood NONE = new Neighbourhood(List::of, List::of, List::of);

    /** In objects that a controller copies to other namespaces. */
    private static final String[] COPIED = {"reflector.v1.", "replicator.v1."};

    /** In Skaffold's configuration. */
    private static final String BUILT = "skaffold/";

    private final Supplier<List<Identity>> all;
    private final Supplier<List<KubeObject>> copied;
    private final Supplier<List<KubeObject>> building;
    private @Nullable Map<String, List<Identity>> byNamespace;
    private @Nullable List<Identity> everything;
    private @Nullable List<KubeObject> copies;
    private @Nullable List<KubeObject> builds;
    private final Map<List<Object>, Object> worked = new HashMap<>();

    private Neighbourhood(Supplier<List<Identity>> all, Supplier<List<KubeObject>> copied, Supplier<List<KubeObject>> building) {
        this.all = all;
        this.copied = copied;
        this.building = building;
    }

    /** @param known who lives where, if that is known; null to look */
    static Neighbourhood of(Supplier<Structure> structure, Repository repository, Tree tree, @Nullable List<Identity> known) {
        return new Neighbourhood(() -> known != null ? known : new Neighbours(structure.get(), repository).all(),
                () -> tree.mentioning(COPIED), () -> tree.mentioning(BUILT));
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
            byNamespace = new HashMap<>();
            for (Identity identity : everything) {
                byNamespace.computeIfAbsent(identity.namespace(), any -> new ArrayList<>()).add(identity);
            }
        }
        return namespace == null ? everything : byNamespace.getOrDefault(namespace, List.of());
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

    /** Collects who lives where. */
    private record Neighbours(Structure structure, Repository repository) {
        List<Identity> all() {
            List<Identity> found = new ArrayList<>();
            structure.eachRoot((root, paths, deployed) -> {
                Scalar own = root.body().scalar("namespace");
                for (String path : paths) {
                    Kustomization included = structure.kustomization(path);
                    SourceFile file = included == null ? repository.file(path) : null;
                    if (included != null) {
                        generated(included, own != null ? own : included.body().scalar("namespace"), deployed, found);
                    } else if (file != null) {
                        written(file, own, deployed, found);
                    }
                }
            });
            structure.eachLoose((file, deployed) -> written(file, null, deployed, found));
            return found;
        }

        private void written(SourceFile file, @Nullable Scalar forced, @Nullable Scalar deployed, List<Identity> found) {
            Kustomization beside = forced == null ? repository.kustomization(file.folder()) : null;
            Scalar namespace = forced != null || beside == null ? forced : beside.body().scalar("namespace");
            for (Identity object : repository.outline(file)) {
                String in = namespace != null ? namespace.text() : !object.namespace().isEmpty() || deployed == null ? object.namespace() : deployed.text();
                found.add(in.equals(object.namespace()) ? object : new Identity(object.group(), object.kind(), in, object.name()));
            }
        }

        private static void generated(Kustomization kustomization, @Nullable Scalar namespace, @Nullable Scalar deployed, List<Identity> found) {
            for (String kind : List.of("ConfigMap", "Secret")) {
                for (Mapping generator : kustomization.body().mappings(kind.equals("Secret") ? "secretGenerator" : "configMapGenerator")) {
                    Scalar in = namespace != null ? namespace : generator.scalar("namespace") != null ? generator.scalar("namespace") : deployed;
                    found.add(new Identity("", kind, in == null ? "" : in.text(), String.valueOf(generator.scalar("name"))));
                }
            }
        }
    }
}
