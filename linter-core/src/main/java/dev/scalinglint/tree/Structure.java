package dev.scalinglint.tree;

import dev.scalinglint.manifest.OtherFiles;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.tree.argocd.ArgoApplications;
import dev.scalinglint.tree.argocd.ArgoTree;
import dev.scalinglint.tree.argocd.Deployed;
import dev.scalinglint.tree.argocd.DirectoryFilter;
import dev.scalinglint.tree.files.Identity;
import dev.scalinglint.tree.files.Overlays;
import dev.scalinglint.tree.files.Parallel;
import dev.scalinglint.tree.files.Repository;
import dev.scalinglint.tree.kustomize.Kustomization;
import dev.scalinglint.tree.kustomize.KustomizePaths;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What each file of a tree is, decided by where it stands: part of a chart, of a kustomization, or a manifest that is
 * applied as it is. A file at or below a kustomization is that kustomization's to list; if it does not, the file is a
 * patch or a leftover and no object.
 */
final class Structure {
    /** A file that holds this text anywhere is none of Argo CD's (facts 6.3). */
    static final String SKIP = "+argocd:skip-file-rendering";

    private final Predicate<String> isComplete;
    private final Repository repository;
    private final Charts charts;
    private final Overlays overlays;
    private final List<SourceFile> said;
    private final ArgoTree argoTree;
    private final Set<SourceFile> parsed;
    /** By the largest folder that a group may be. */
    private final Map<String, Claimed> loose = new TreeMap<>();
    private @Nullable List<Kustomization> roots;

    private record Outlined(SourceFile file, List<Identity> identities) {}

    /** Files that no kustomization governs, and who deploys them: null where nobody is seen to. */
    private record Claimed(@Nullable Deployed by, @Nullable String folder, int number, LooseFiles files) {}

    /** @param isComplete whether all of a folder's files are given */
    Structure(Collection<SourceFile> files, Predicate<String> isComplete, Repository repository) {
        this.isComplete = isComplete;
        this.repository = repository;
        this.charts = new Charts(repository);
        List<SourceFile> plain = files.stream().filter(file -> !charts.hold(file)).toList();
        this.overlays = new Overlays(kustomizations(plain), repository);
        List<Outlined> outlined = Parallel.on(plain.stream().filter(file -> !isKustomization(file)).toList())
                .map(file -> new Outlined(file, repository.outlines().of(file))).toList();
        this.said = outlined.stream().filter(file -> file.identities().stream().anyMatch(ArgoApplications::concerns))
                .map(Outlined::file).toList();
        this.argoTree = ArgoTree.of(said, files, overlays, repository);
        outlined.forEach(this::add);
        this.parsed = repository.parsed();
    }

    private Set<String> kustomizations(Collection<SourceFile> files) {
        List<String> folders = files.stream().map(SourceFile::folder).distinct().toList();
        return Parallel.on(folders).map(folder -> Overlays.governing(folder, repository)).filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private boolean isKustomization(SourceFile file) {
        return Kustomization.FILE_NAMES.contains(file.name()) && repository.kustomization(file.folder()) != null;
    }

    private void add(Outlined outlined) {
        if (outlined.identities().isEmpty() && !repository.isBroken(outlined.file())) {
            return;
        }
        boolean isManifest = outlined.identities().stream().noneMatch(object -> OtherFiles.isGroup(object.group()));
        String largest = outlined.file().folder();
        for (String at = largest; at != null; at = KustomizePaths.parent(at)) {
            if (isManifest && repository.kustomization(at) != null) {
                return;
            }
            List<Deployed> claims = isManifest ? argo().at(at) : List.of();
            if (claims.isEmpty()) {
                largest = isComplete.test(at) ? at : largest;
            } else if (claim(outlined, at, isComplete.test(at) ? at : largest, claims)) {
                return;
            } else {
                break;
            }
        }
        add(outlined, largest, null, null, -1);
    }

    private void add(Outlined outlined, String largest, @Nullable Deployed by, @Nullable String folder, int number) {
        loose.computeIfAbsent(largest + "\0" + (number + 1),
                key -> new Claimed(by, folder, number, new LooseFiles(largest))).files()
                .add(outlined.file(), outlined.identities());
    }

    /**
     * Gives a file to those who apply it; false when none of them looks where it is. What they look at and leave out is
     * no object.
     */
    private boolean claim(Outlined outlined, String folder, String largest, List<Deployed> claims) {
        String path = outlined.file().path().substring(folder.isEmpty() ? 0 : folder.length() + 1);
        boolean skipped = repository.mentions(outlined.file(), List.of(SKIP));
        boolean reached = false;
        for (int i = 0; i < claims.size(); i++) {
            DirectoryFilter directory = claims.get(i).directory();
            reached |= directory.reaches(path);
            if (!skipped && directory.takes(path)) {
                add(outlined, largest, claims.get(i), folder, i);
            }
        }
        return reached;
    }

    ArgoApplications argo() {
        return argoTree.applications();
    }

    /** The kustomizations that make what Argo CD is told. */
    List<String> makers() {
        return argoTree.makers();
    }

    /** Files of which more than their identities was read to find it. */
    Set<SourceFile> parsed() {
        return parsed;
    }

    /** The files in which Argo CD is told something. */
    List<SourceFile> said() {
        return said;
    }

    boolean isOfChart(SourceFile file) {
        return charts.hold(file);
    }

    KustomizationUsers users() {
        return new KustomizationUsers(overlays, this::roots);
    }

    /** The outermost kustomizations, found when first needed. */
    private synchronized List<Kustomization> roots() {
        if (roots == null) {
            roots = overlays.roots(this::isDeployed);
        }
        return roots;
    }

    /** The kustomization of a folder; null when the path is no such folder. */
    @Nullable
    Kustomization kustomization(String path) {
        return overlays.at(path);
    }

    /** Told of each outermost kustomization, the paths it reaches, and the namespace that Argo CD gives it. */
    interface RootVisitor {
        void visit(Kustomization root, Set<String> paths, @Nullable Scalar namespace);
    }

    void eachRoot(RootVisitor visitor) {
        for (Kustomization root : roots()) {
            List<Deployed> deployed = argo().at(root.folder());
            visitor.visit(root, overlays.reach(root), deployed.isEmpty() ? null : deployed.get(0).namespace());
        }
    }

    void eachLoose(BiConsumer<SourceFile, @Nullable Scalar> visitor) {
        loose.values().forEach(claimed -> claimed.files().groups().forEach(group -> group.files()
                .forEach(file -> visitor.accept(file, claimed.by() == null ? null : claimed.by().namespace()))));
    }

    /** A sentence about charts among these files that no application needs; null when there are none. */
    @Nullable
    String chartNotice(Collection<SourceFile> files) {
        return charts.notice(files, this::isDeployed);
    }

    private boolean isDeployed(String folder) {
        return argo().isDeployed(folder);
    }

    /**
     * The applications, in the order of their folders.
     *
     * @param wanted null for all; else only those that one of these files is part of
     */
    List<UnreadApplication> applications(@Nullable Collection<SourceFile> wanted, ApplicationOrigins origins) {
        Map<String, List<UnreadApplication>> byFolder = new TreeMap<>();
        Set<String> paths = wanted == null ? null : paths(wanted);
        for (Kustomization root : roots()) {
            if (paths == null || !Collections.disjoint(paths, overlays.reach(root))) {
                int deployed = argo().at(root.folder()).size();
                // Once for each way it is deployed, and once where nobody is seen to deploy it.
                for (int i = deployed == 0 ? -1 : 0; i < deployed; i++) {
                    add(byFolder, origins.kustomization(root.folder(), i));
                }
            }
        }
        loose.values().forEach(claimed -> claimed.files().groups().stream()
                .filter(group -> paths == null || group.files().stream().anyMatch(file -> paths.contains(file.path())))
                .forEach(group -> add(byFolder,
                        origins.loose(group, claimed.folder(), claimed.number(), isComplete.test(group.folder())))));
        return byFolder.values().stream().flatMap(List::stream).toList();
    }

    /** The files themselves and the folders of the kustomizations that govern them. */
    private Set<String> paths(Collection<SourceFile> files) {
        Set<String> paths = new HashSet<>(kustomizations(files));
        files.forEach(file -> paths.add(file.path()));
        return paths;
    }

    private static void add(Map<String, List<UnreadApplication>> byFolder, UnreadApplication application) {
        byFolder.computeIfAbsent(application.origin().folder(), path -> new ArrayList<>()).add(application);
    }
}
