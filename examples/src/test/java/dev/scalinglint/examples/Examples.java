package dev.scalinglint.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.Linter;
import dev.scalinglint.engine.LintRequest;
import dev.scalinglint.finding.Report;
import dev.scalinglint.rules.BuiltIn;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.Selection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** The examples of this repository, linted as anybody would; and the files that are made from that. */
final class Examples {
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    static final Path FOLDER = ROOT.resolve("examples");
    private static final Linter LINTER = new Linter(BuiltIn.catalog());

    private Examples() {}

    static Report lint(Path path) throws Exception {
        Path root = Copy.ROOT;
        return LINTER.lint(LintRequest.of(
                new Selection(root, List.of(root.resolve(ROOT.relativize(path))), null, List.of(), Limits.DEFAULT)));
    }

    /** A repository without a remote: what is said of Argo CD's sources depends on it, and every clone has another. */
    private static final class Copy {
        static final Path ROOT = make();

        private static Path make() {
            Path root = Path.of("target/repository").toAbsolutePath();
            try (Stream<Path> files = Files.walk(FOLDER)) {
                for (Path file : files.filter(file -> !FOLDER.relativize(file).startsWith("target")).toList()) {
                    Path to = root.resolve(Examples.ROOT.relativize(file));
                    if (!Files.isDirectory(file)) {
                        Files.createDirectories(to.getParent());
                        Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
                    }
                }
                return root;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static void isCurrent(Path file, String expected) throws Exception {
        if (Boolean.getBoolean("update")) {
            Files.writeString(file, expected);
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "")
                .as("%s is stale: run mvn verify -Dupdate", ROOT.relativize(file)).isEqualTo(expected);
    }
}
