package dev.scalinglint.tree;

import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.tree.files.Overlays;
import dev.scalinglint.tree.kustomize.Kustomization;
import dev.scalinglint.tree.kustomize.KustomizePaths;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which outermost kustomizations are made of a file, whether they list it, patch with it or include one that does.
 * Looked up when asked.
 */
final class KustomizationUsers {
    private final Overlays overlays;
    private final Supplier<List<Kustomization>> roots;
    private @Nullable Map<String, Set<String>> byPath;

    /** @param roots the outermost kustomizations */
    KustomizationUsers(Overlays overlays, Supplier<List<Kustomization>> roots) {
        this.overlays = overlays;
        this.roots = roots;
    }

    int count(SourceFile file) {
        return byPath().getOrDefault(file.path(), Set.of()).size();
    }

    /** The folders of the outermost kustomizations that are made of one of some files, manifests or not. */
    Set<String> roots(Set<String> paths) {
        Set<String> roots = new HashSet<>();
        paths.forEach(path -> roots.addAll(byPath().getOrDefault(path, Set.of())));
        return roots;
    }

    /** The files and folders that an outermost kustomization is made of, its own file included. */
    Set<String> paths(Origin origin) {
        return !origin.isKustomization()
                ? Set.of()
                : byPath().entrySet().stream().filter(entry -> entry.getValue().contains(origin.folder()))
                        .map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /**
     * How many are made of each file, as far as they are known.
     *
     * @param isFile whether a path is a file's: most of what a kustomization says is no path, and some of it is secret
     */
    synchronized @Nullable Map<String, Integer> counts(Predicate<String> isFile) {
        return byPath == null
                ? null
                : byPath.entrySet().stream().filter(entry -> isFile.test(entry.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().size()));
    }

    private synchronized Map<String, Set<String>> byPath() {
        if (byPath == null) {
            Map<String, Set<String>> found = new HashMap<>();
            for (Kustomization root : roots.get()) {
                overlays.reach(root).forEach(path -> add(path, root.folder(), found));
            }
            byPath = found;
        }
        return byPath;
    }

    private void add(String path, String root, Map<String, Set<String>> byPath) {
        byPath.computeIfAbsent(path, name -> new HashSet<>()).add(root);
        Kustomization kustomization = overlays.at(path);
        if (kustomization != null) {
            byPath.computeIfAbsent(kustomization.body().place().file().path(), name -> new HashSet<>()).add(root);
            kustomization.body().walk(node -> {
                String named = node instanceof Scalar scalar ? named(scalar.text(), path) : null;
                if (named != null && overlays.isFile(named)) {
                    byPath.computeIfAbsent(named, name -> new HashSet<>()).add(root);
                }
            });
        }
    }

    /**
     * The path that a text may be, or a generator's {@code key=path}. What names no file may be a secret, and is not
     * kept.
     */
    private static @Nullable String named(String text, String folder) {
        return text.isEmpty() || text.indexOf('\n') >= 0
                ? null
                : KustomizePaths.resolve(folder, text.substring(text.indexOf('=') + 1));
    }
}
