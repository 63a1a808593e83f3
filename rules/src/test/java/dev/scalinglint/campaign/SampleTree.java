package dev.scalinglint.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A repository that has one of everything a verdict may rest on, written as people write it: what only a parser can
 * tell of a manifest, no run remembers.
 */
public final class SampleTree {
    private static final String FOLDER = "dev/scalinglint/campaign/tree";

    private SampleTree() {}

    /** Texts by path, sorted. */
    public static Map<String, String> texts() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        Path from = Path.of("src/test/resources", FOLDER);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                // No tool is to take the tree's own settings for the repository's.
                String path =
                        from.relativize(file).toString().replace('\\', '/').replace("dot.", ".").replace("dot-", ".");
                texts.put(path, Files.readString(file));
            }
        }
        for (int i = 0; i < 32; i++) {
            texts.put("fill/c" + i + ".yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: c" + i + "\n");
        }
        return texts;
    }

    /** Makes a folder hold the tree, and nothing else. */
    public static void write(Path root) throws IOException {
        if (Files.exists(root)) {
            try (Stream<Path> all = Files.walk(root)) {
                List<Path> deepestFirst = all.sorted((a, b) -> b.compareTo(a)).toList();
                for (Path path : deepestFirst) {
                    Files.delete(path);
                }
            }
        }
        for (Map.Entry<String, String> text : texts().entrySet()) {
            write(root, text.getKey(), text.getValue());
        }
    }

    /** Writes one file. */
    public static void write(Path root, String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
