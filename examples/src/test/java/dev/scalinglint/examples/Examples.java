package dev.scalinglint.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.LintRequest;
import dev.scalinglint.Linter;
import dev.scalinglint.finding.Report;
import dev.scalinglint.rules.BuiltIn;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.Selection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The examples of this repository, linted as anybody would; and the files that are made from that. */
final class Examples {
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    static final Path FOLDER = ROOT.resolve("examples");
    private static final Linter LINTER = new Linter(BuiltIn.catalog());

    private Examples() {}

    static Report lint(Path path) throws Exception {
        return LINTER.lint(LintRequest.of(new Selection(ROOT, List.of(path), null, List.of(), Limits.DEFAULT)));
    }

    static void isCurrent(Path file, String expected) throws Exception {
        if (Boolean.getBoolean("update")) {
            Files.writeString(file, expected);
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "").as("%s is stale: run mvn verify -Dupdate", ROOT.relativize(file)).isEqualTo(expected);
    }
}
