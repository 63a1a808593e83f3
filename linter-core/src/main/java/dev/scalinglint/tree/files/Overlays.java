package dev.scalinglint.tree.files;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.tree.kustomize.Kustomization;
import dev.scalinglint.tree.kustomize.KustomizePaths;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which kustomization includes which: those that nobody includes are what is applied. */
public final class Overlays {
    /** In the order of the folders. */
    private final Map<String, Kustomization> byFolder = new LinkedHashMap<>();
    private final Map<String, List<String>> entries = new ConcurrentHashMap<>();
    private final Repository repository;

    public Overlays(Collection<String> folders, Repository repository) {
        this.repository = repository;
        for (String folder : new TreeSet<>(folders)) {
            Kustomization kustomization = repository.kustomization(folder);
            if (kustomization != null) {
                byFolder.put(folder, kustomization);
            }
        }
    }

    /**
     * The outermost kustomizations by folder, and those within others that are deployed by themselves too. Of some that
     * only include each other the first counts, so that its cycle is found.
     */
    public List<Kustomization> roots(Predicate<String> isDeployed) {
        Set<String> included = new HashSet<>();
        for (Kustomization kustomization : byFolder.values()) {
            for (String folder : entries(kustomization)) {
                if (!folder.equals(kustomization.folder())) {
                    included.add(folder);
                }
            }
        }
        List<Kustomization> roots = new ArrayList<>();
        Set<String> reached = new HashSet<>();
        for (Kustomization kustomization : byFolder.values()) {
            if (!included.contains(kustomization.folder()) || isDeployed.test(kustomization.folder())) {
                reached.addAll(reach(kustomization));
                if (!kustomization.isComponent()) {
                    roots.add(kustomization);
                }
            }
        }
        for (Kustomization kustomization : byFolder.values()) {
            if (!reached.contains(kustomization.folder())) {
                reached.addAll(reach(kustomization));
                roots.add(kustomization);
            }
        }
        return roots;
    }

    /** Its own folder, those of all kustomizations it includes, and all files it lists, as paths. */
    public Set<String> reach(Kustomization root) {
        Set<String> reach = new HashSet<>(Set.of(root.folder()));
        Deque<Kustomization> left = new ArrayDeque<>(List.of(root));
        while (!left.isEmpty()) {
            for (String path : entries(left.pop())) {
                Kustomization next = at(path);
                if (reach.add(next == null ? path : next.folder()) && next != null) {
                    left.push(next);
                }
            }
        }
        return reach;
    }

    /** The kustomization of a folder; null when the path is no such folder. */
    public @Nullable Kustomization at(String path) {
        Kustomization known = byFolder.get(path);
        return known != null || isManifest(path) ? known : repository.kustomization(path);
    }

    public boolean isFile(String path) {
        int slash = path.lastIndexOf('/');
        return repository.isFile(path.substring(0, Math.max(0, slash)), path.substring(slash + 1));
    }

    private static boolean isManifest(String path) {
        return path.endsWith(".yaml") || path.endsWith(".yml") || path.endsWith(".json");
    }

    /** Resolved once: a base is entered by each of its overlays. */
    private List<String> entries(Kustomization kustomization) {
        return entries.computeIfAbsent(kustomization.folder(),
                folder -> Stream.concat(kustomization.resources().stream(), kustomization.components().stream())
                        .map(Located::value)
                        .filter(entry -> !KustomizePaths.isRemote(entry))
                        .map(entry -> KustomizePaths.resolve(folder, entry))
                        .filter(Objects::nonNull)
                        .toList());
    }

    /** The folder, at or above a file's, whose kustomization decides what the file is; null when there is none. */
    public static @Nullable String governing(String folder, Repository repository) {
        for (String at = folder; at != null; at = KustomizePaths.parent(at)) {
            if (repository.kustomization(at) != null) {
                return at;
            }
        }
        return null;
    }
}
