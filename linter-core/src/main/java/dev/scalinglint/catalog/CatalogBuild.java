package dev.scalinglint.catalog;

import dev.scalinglint.policy.PolicyFile;
import dev.scalinglint.schema.InvalidFileException;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.SourceFile;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Run by the build: checks a catalogue and its policies and writes what is shipped. */
public final class CatalogBuild {
    private CatalogBuild() {}

    /** Arguments: the catalogue, the folder of policies, the file to write. */
    public static void main(String[] args) throws IOException, InvalidFileException {
        Path to = Path.of(args[2]);
        Files.createDirectories(to.getParent());
        CatalogFile.Content content =
                new CatalogFile.Content(RuleFolder.rules(Path.of(args[0])), policies(Path.of(args[1])));
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(to)))) {
            CatalogFile.write(content, out);
        }
    }

    private static Map<String, PolicyFile> policies(Path folder) throws IOException, InvalidFileException {
        Map<String, PolicyFile> policies = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".yaml")).sorted().toList()) {
                String name = file.getFileName().toString().replace(".yaml", "");
                policies.put(name, PolicyFile.shipped(SourceFile.on(file, file.toString(), Limits.DEFAULT)));
            }
        }
        return policies;
    }
}
