package dev.scalinglint.tree;

import dev.scalinglint.source.Purpose;
import dev.scalinglint.source.Readme;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.source.UnreadableException;
import dev.scalinglint.tree.kustomize.KustomizePaths;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the instructions of a tree say of its folders. Each is read when first asked for. Safe on many threads. */
final class Readmes {
    private final Function<String, @Nullable SourceFile> files;
    private final Map<String, Optional<Purpose>> known = new ConcurrentHashMap<>();

    /** @param files by their paths from the root */
    Readmes(Function<String, @Nullable SourceFile> files) {
        this.files = files;
    }

    /**
     * What is said of a file by the outermost instructions above it that say anything of their folder; null where none
     * do.
     */
    @Nullable
    Purpose of(SourceFile file) {
        return of(file.folder());
    }

    private @Nullable Purpose of(String folder) {
        String parent = KustomizePaths.parent(folder);
        Purpose above = folder.isEmpty() || parent == null ? null : of(parent);
        return above != null ? above : known.computeIfAbsent(folder, this::read).orElse(null);
    }

    private Optional<Purpose> read(String folder) {
        for (String name : Readme.NAMES) {
            String path = folder.isEmpty() ? name : folder + "/" + name;
            SourceFile file = files.apply(path);
            if (file != null) {
                return Optional.ofNullable(purpose(path, file));
            }
        }
        return Optional.empty();
    }

    private static @Nullable Purpose purpose(String path, SourceFile file) {
        try {
            return Readme.purpose(path, file.text());
        } catch (UnreadableException e) {
            return null;
        }
    }
}
