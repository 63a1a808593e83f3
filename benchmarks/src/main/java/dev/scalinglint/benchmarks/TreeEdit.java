package dev.scalinglint.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;

/** Another number of replicas in one manifest of a tree, each time it is run. */
final class TreeEdit implements Runnable {
    private static final String REPLICAS = "(?m)^  replicas: .*$";

    private final Path file;
    private int count;

    private TreeEdit(Path file) {
        this.file = file;
    }

    /**
     * In the first manifest that has such a number, and dates all files an hour back: what has changed just now is not
     * remembered.
     */
    static TreeEdit in(Path tree) throws IOException {
        try (Stream<Path> found = Files.walk(tree)) {
            List<Path> files = found.filter(Files::isRegularFile).sorted().toList();
            for (Path file : files) {
                Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis() - 3_600_000));
            }
            Path first = files.stream()
                    .filter(file -> file.endsWith("redis.yaml") && text(file).matches("(?s).*" + REPLICAS + ".*"))
                    .findFirst().orElseThrow();
            return new TreeEdit(first);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void run() {
        try {
            Files.writeString(file, text(file).replaceAll(REPLICAS, "  replicas: " + (2 + count++ % 7)));
            Files.setLastModifiedTime(file,
                    FileTime.fromMillis(System.currentTimeMillis() - 3_600_000 + count * 1_000L));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
