package dev.scalinglint.tree;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.tree.argocd.ArgoApplication;
import dev.scalinglint.tree.argocd.ArgoSource;
import dev.scalinglint.tree.compose.ServiceFacts;
import dev.scalinglint.tree.kustomize.AppliedImage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The objects that are applied together, and so the bounds within which they are linked.
 *
 * @param name    what a report calls it: the Argo CD Application's name where one is known, else the name of the
 *                folder; null for standard input and loose files at the root
 * @param folder  where it is rooted, relative to the repository root
 * @param objects what would be applied, {@code List} kinds unwrapped, Kustomize overrides applied
 * @param whole   whether all of it is visible: only then is a missing object a fact. False where a remote base, a chart
 *                or a plugin could not be rendered
 * @param deployedBy the Argo CD Applications that apply it; empty where the tree shows none
 * @param written what stands in the files that {@code objects} were made from, where rendering may have changed it
 * @param withdrawn where objects among {@code written} stand that the rendering takes out again
 * @param sources    the folders that Argo CD Applications among its objects deploy
 * @param overrides  the image overrides that took part in its rendering
 * @param files      what it was read from: while none of them changes, nor what the tree is made of, it stays what it
 *                   is
 * @param services   what is known of services of Compose files besides, by the name of the object and that of the
 *                   service
 */
public record Application(@Nullable String name, String folder, List<KubeObject> objects, boolean whole,
        List<ArgoApplication> deployedBy,
        List<KubeObject> written, Set<Place> withdrawn, List<ArgoSource> sources,
        List<AppliedImage> overrides, Set<SourceFile> files,
        Map<String, Map<String, ServiceFacts>> services) {
    public Application {
        objects = List.copyOf(objects);
        deployedBy = List.copyOf(deployedBy);
        written = List.copyOf(written);
        withdrawn = Set.copyOf(withdrawn);
        sources = List.copyOf(sources);
        overrides = List.copyOf(overrides);
        files = Set.copyOf(files);
        services = Map.copyOf(services);
    }

    /** One that is applied as it is written, and of which the tree shows nothing else. */
    public Application(@Nullable String name, String folder, List<KubeObject> objects, boolean whole) {
        this(name, folder, objects, whole, List.of(), List.of(), Set.of(), List.of(), List.of(), Set.of(), Map.of());
    }

    /** The files in which Argo CD is told how to apply it. */
    public Set<SourceFile> toldIn() {
        return deployedBy.stream().map(argo -> argo.spec().place().file()).collect(Collectors.toSet());
    }
}
