package dev.scalinglint.tree.argocd;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.tree.files.ApplicationFiles;
import dev.scalinglint.tree.files.ObjectOutlines;
import dev.scalinglint.tree.files.Overlays;
import dev.scalinglint.tree.files.Problems;
import dev.scalinglint.tree.files.Repository;
import dev.scalinglint.tree.kustomize.Kustomization;
import dev.scalinglint.tree.kustomize.Renderer;
import dev.scalinglint.tree.kustomize.RenderingListener;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What Argo CD is told in a tree: Applications, ApplicationSets and settings as they reach the cluster. What a
 * kustomization makes of them counts, not how they are written in its bases; and as Applications say how kustomizations
 * are rendered, they are rendered again until nothing changes.
 *
 * @param applications what it comes to
 * @param makers       the folders of the kustomizations that took part
 */
public record ArgoTree(ArgoApplications applications, List<String> makers) {
    private static final int MOST_ROUNDS = 8;

    /**
     * @param said  the files that hold such objects
     * @param all   what generators may find
     * @param overlays the kustomizations of the tree, or those that are known to take part
     */
    public static ArgoTree of(List<SourceFile> said, Collection<SourceFile> all, Overlays overlays,
            Repository repository) {
        Rounds rounds = new Rounds(said, all, overlays, repository);
        ArgoTree tree = rounds.first();
        for (int i = 0; i < MOST_ROUNDS && rounds.areGoverned(); i++) {
            ArgoTree next = rounds.next(tree);
            boolean same = i > 0 && next.makers().equals(tree.makers())
                    && next.applications().summary().equals(tree.applications().summary());
            tree = next;
            if (same) {
                break;
            }
        }
        repository.problems().addAll(rounds.problems);
        return tree;
    }

    private static final class Rounds {
        private final List<SourceFile> loose = new ArrayList<>();
        private final List<SourceFile> governed = new ArrayList<>();
        private final Collection<SourceFile> all;
        private final Overlays overlays;
        private final Repository repository;
        private final Map<String, List<KubeObject>> rendered = new HashMap<>();
        private Problems problems = new Problems();

        Rounds(List<SourceFile> said, Collection<SourceFile> all, Overlays overlays, Repository repository) {
            this.all = all;
            this.overlays = overlays;
            this.repository = repository;
            said.forEach(file -> (Overlays.governing(file.folder(), repository) == null ? loose : governed).add(file));
        }

        boolean areGoverned() {
            return !governed.isEmpty();
        }

        ArgoTree first() {
            return tree(written(loose), List.of());
        }

        ArgoTree next(ArgoTree before) {
            Set<String> reached = new HashSet<>();
            List<String> makers = new ArrayList<>();
            List<KubeObject> objects = new ArrayList<>(written(loose));
            for (Kustomization root : overlays.roots(before.applications()::isDeployed)) {
                Set<String> reach = overlays.reach(root);
                if (governed.stream().anyMatch(file -> reach.contains(file.path()))) {
                    reached.addAll(reach);
                    makers.add(root.folder());
                    objects.addAll(rendered(root, before.applications().at(root.folder())));
                }
            }
            // What no kustomization lists is applied by hand, if at all.
            objects.addAll(written(governed.stream().filter(file -> !reached.contains(file.path())).toList()));
            objects.sort(Comparator.comparing(object -> object.kind().place()));
            return tree(objects, makers);
        }

        private ArgoTree tree(List<KubeObject> objects, List<String> makers) {
            problems = new Problems();
            return new ArgoTree(ArgoApplications.of(objects, all, repository, problems), makers);
        }

        private List<KubeObject> written(List<SourceFile> files) {
            return files.stream().flatMap(file -> repository.objects(file).stream()).toList();
        }

        private List<KubeObject> rendered(Kustomization root, List<Deployed> deployed) {
            List<KubeObject> objects = new ArrayList<>();
            if (deployed.isEmpty()) {
                objects.addAll(rendered.computeIfAbsent(root.folder(), folder -> objects(root)));
            }
            for (Deployed one : deployed) {
                objects.addAll(rendered.computeIfAbsent(root.folder() + "\0" + one.summary(),
                        key -> objects(applied(root, one.source()))));
            }
            return objects;
        }

        /** What is wrong with it is said when it is judged. */
        private Kustomization applied(Kustomization root, Mapping source) {
            return ArgoKustomize.applied(root, source, new ApplicationFiles(repository), (place, why) -> {});
        }

        private List<KubeObject> objects(Kustomization kustomization) {
            return Renderer.render(kustomization, new ApplicationFiles(repository), RenderingListener.NONE).objects()
                    .stream()
                    .filter(object -> ArgoApplications.concerns(ObjectOutlines.identity(object))).toList();
        }
    }
}
