package dev.scalinglint.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where a repository begins: reported paths are relative to it and nothing outside it is read. */
public final class RepositoryRoot {
    private RepositoryRoot() {}

    /**
     * The nearest folder at or above {@code folder} that holds {@code .git} (a file in a worktree), else {@code folder}
     * itself.
     */
    public static Path of(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        Path repository = nearest(absolute, ".git", null);
        return repository == null ? absolute : repository;
    }

    /**
     * The root of the repository that a folder is in; outside of any, everything below {@code cwd} is one for who
     * stands there.
     */
    public static Path of(Path folder, Path cwd) {
        Path repository = nearest(folder.toAbsolutePath().normalize(), ".git", null);
        return repository == null ? folder.startsWith(cwd) ? cwd : folder : repository;
    }

    /** Whether a file, which need not exist, stands inside and no link leads out. */
    public static boolean holds(Path root, Path file) {
        try {
            Path above = file.toAbsolutePath().normalize();
            while (above != null && !Files.exists(above, LinkOption.NOFOLLOW_LINKS)) {
                above = above.getParent();
            }
            return above != null && file.toAbsolutePath().normalize().startsWith(root.toAbsolutePath().normalize())
                    && above.toRealPath().startsWith(root.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * The first of {@code folder} and those above it, up to {@code last}, that has an entry of this name; null when
     * none has.
     */
    public static @Nullable Path nearest(Path folder, String name, @Nullable Path last) {
        for (Path at = folder; at != null; at = at.equals(last) ? null : at.getParent()) {
            if (Files.exists(at.resolve(name))) {
                return at;
            }
        }
        return null;
    }
}
