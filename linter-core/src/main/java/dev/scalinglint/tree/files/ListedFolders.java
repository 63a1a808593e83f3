package dev.scalinglint.tree.files;

import dev.scalinglint.source.SourceFile;
import dev.scalinglint.tree.kustomize.KustomizePaths;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Folders of which every file is known, so that looking for a name in them costs nothing. */
final class ListedFolders {
    private final Map<String, Map<String, SourceFile>> folders = new HashMap<>();

    /** Adds those that the found files lie in, as far as they were listed completely. */
    void add(Collection<SourceFile> found, Predicate<String> isComplete) {
        for (SourceFile file : found) {
            for (String folder = file.folder(); folder != null && !folders.containsKey(folder)
                    && isComplete.test(folder); folder = KustomizePaths.parent(folder)) {
                folders.put(folder, new HashMap<>());
            }
        }
        found.forEach(file -> folders.computeIfPresent(file.folder(), (folder, names) -> {
            names.put(file.name(), file);
            return names;
        }));
    }

    boolean has(String folder) {
        return folders.containsKey(folder);
    }

    /** Null where there is none of that name, or the folder is not among these. */
    @Nullable
    SourceFile file(String folder, String name) {
        Map<String, SourceFile> names = folders.get(folder);
        return names == null ? null : names.get(name);
    }

    Stream<SourceFile> files() {
        return folders.values().stream().flatMap(names -> names.values().stream());
    }
}
