package dev.scalinglint.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the folder that bounds what may be read and that reported paths are relative to. */
public final class Root {
    private Root() {}

    /**
     * The repository that holds everything in {@code paths}; outside a repository the working directory, if that holds it.
     *
     * @param paths absolute; empty for the working directory
     */
    public static Path of(Path cwd, List<Path> paths) {
        Path folder = common(cwd, paths);
        Path repository = nearest(folder, ".git", null);
        if (repository != null) {
            return repository;
        }
        return folder.startsWith(cwd) ? cwd : folder;
    }

    /** The deepest folder that holds everything in {@code paths}. */
    public static Path common(Path cwd, List<Path> paths) {
        Path common = null;
        for (Path path : paths) {
            Path folder = Files.isDirectory(path) ? path.normalize() : path.normalize().getParent();
            while (common != null && !folder.startsWith(common)) {
                common = common.getParent();
            }
            common = common == null ? folder : common;
        }
        return common == null ? cwd : common;
    }

    /** The first of {@code folder} and those above it, up to {@code last}, that has an entry of this name; null when none has. */
    public static @Nullable Path nearest(Path folder, String name, @Nullable Path last) {
        for (Path at = folder; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(name))) {
                return at;
            }
            if (at.equals(last)) {
                return null;
            }
        }
        return null;
    }
}
