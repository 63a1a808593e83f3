package dev.scalinglint.cli.outside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What the launcher keeps for later starts.
 *
 * @param cache the user's cache folder
 */
record LauncherCache(Path cache) {
    private Path kept() {
        return cache.resolve("scaling-lint");
    }

    /** The archive, as soon as the run in the background has made it. */
    Path archive() throws IOException, InterruptedException {
        Instant end = Instant.now().plus(Duration.ofMinutes(2));
        while (Instant.now().isBefore(end)) {
            try (var kept = Files.newDirectoryStream(kept(), "*-java??")) {
                var found = kept.iterator();
                if (found.hasNext()) {
                    Path archive = found.next();
                    if (!Files.exists(Path.of(archive + ".making"))) {
                        return archive;
                    }
                }
            }
            Thread.sleep(200);
        }
        throw new AssertionError("no archive was made in " + cache);
    }

    /** Waits until no archive is being made any more. */
    void settle() throws IOException, InterruptedException {
        Instant end = Instant.now().plus(Duration.ofMinutes(1));
        while (Files.isDirectory(kept()) && Instant.now().isBefore(end)) {
            try (var making = Files.newDirectoryStream(kept(), "*.making")) {
                if (!making.iterator().hasNext()) {
                    return;
                }
            }
            Thread.sleep(200);
        }
    }

    /** The files in which runs are remembered. */
    List<Path> remembered() throws IOException {
        try (var files = Files.walk(cache)) {
            return files.filter(file -> file.getParent().toString().endsWith(".memory") && Files.isRegularFile(file))
                    .toList();
        }
    }

    static void spoil(Path archive) throws IOException {
        archive.toFile().setWritable(true);
        Files.writeString(archive, "not an archive");
    }
}
