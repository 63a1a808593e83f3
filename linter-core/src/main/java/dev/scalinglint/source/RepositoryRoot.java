package dev.scalinglint.source;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where a repository begins: reported paths are relative to it and nothing outside it is read. */
public final class RepositoryRoot {
    private RepositoryRoot() {}

    /** The nearest folder at or above {@code folder} that holds {@code .git} (a file in a worktree), else {@code folder} itself. */
    public static Path of(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        for (Path at = absolute; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(".git"))) {
                return at;
            }
        }
        return absolute;
    }
}
