package dev.scalinglint.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import dev.scalinglint.LintRequest;
import dev.scalinglint.Linter;
import dev.scalinglint.baseline.BaselineRequest;
import dev.scalinglint.finding.Finding;
import dev.scalinglint.finding.Report;
import dev.scalinglint.report.Format;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.Selection;
import dev.scalinglint.source.SourceFile;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;

/**
 * Whatever a stranger sends, linting it ends and does not throw: manifest, model, every rule of every profile, suppressions and the report.
 * {@code JAZZER_FUZZ=1 mvn test -pl rules -am -Dtools -Dtest=LintFuzzTest -Dsurefire.failIfNoSpecifiedTests=false} searches for a minute;
 * without the variable only the inputs beside this test are tried.
 */
@Tag("tools")
class LintFuzzTest {
    private static final Limits SMALL = new Limits(1 << 20, 50, 20_000, 1);
    private static final Linter LINTER = new Linter(BuiltIn.catalog());
    private static final List<String> PROFILES = List.of("singleton", "event-loop", "web-and-workers", "partitioned");

    @FuzzTest(maxDuration = "1m")
    void manifestToFindings(byte @NotNull [] bytes) throws Exception {
        SourceFile file = SourceFile.of("fuzz.yaml", new String(bytes, UTF_8));
        Selection selection = new Selection(Path.of("target"), List.of(), file, List.of(), SMALL);
        Report report = LINTER.lint(new LintRequest(selection, null, null, PROFILES, List.of(), List.of(), BaselineRequest.NONE));
        report.failures().forEach(failure -> {
            throw new AssertionError(failure.what(), failure.cause());
        });
        for (Finding finding : report.findings()) {
            if (finding.message().contains("\n") || finding.place().line() < 1 || finding.place().column() < 1) {
                throw new AssertionError(finding);
            }
        }
        Format.TEXT.create(true, false).write(report, new StringWriter());
    }
}
