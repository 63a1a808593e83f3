package dev.scalinglint.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where Git keeps what it knows of a checkout: in a worktree and in a submodule {@code .git} is a file that says it.
 */
final class GitFolder {
    private static final String LEADS = "gitdir:";
    private static final long LONGEST = 4096;

    private GitFolder() {}

    /**
     * The configuration, with the remotes; null when there is none to be read. It may lie outside the root: nothing of
     * it is ever shown.
     */
    static @Nullable Path config(Path root) {
        try {
            Path own = of(root);
            Path common = own == null ? null : common(own);
            Path config = common == null ? null : common.resolve("config");
            return config != null && Files.isRegularFile(config) ? config : null;
        } catch (IOException | InvalidPathException e) {
            return null;
        }
    }

    /** The folder of its own that a checkout has; null when it is none. */
    static @Nullable Path of(Path root) throws IOException {
        Path git = root.resolve(".git");
        Path own = Files.isDirectory(git) ? git : pointedTo(root, git);
        return own != null && Files.isDirectory(own) ? own : null;
    }

    private static @Nullable Path pointedTo(Path root, Path file) throws IOException {
        String text = line(file);
        try {
            return text == null || !text.startsWith(LEADS)
                    ? null
                    : root.resolve(text.substring(LEADS.length()).strip()).normalize();
        } catch (InvalidPathException e) {
            return null;
        }
    }

    /** A worktree's own folder names the one that it shares with the others. */
    private static Path common(Path own) throws IOException {
        String text = line(own.resolve("commondir"));
        return text == null ? own : own.resolve(text).normalize();
    }

    private static @Nullable String line(Path file) throws IOException {
        return Files.isRegularFile(file) && Files.size(file) <= LONGEST ? Files.readString(file).strip() : null;
    }
}
