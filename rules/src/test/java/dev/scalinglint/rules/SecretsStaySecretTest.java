package dev.scalinglint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.Linter;
import dev.scalinglint.baseline.BaselineRequest;
import dev.scalinglint.engine.LintRequest;
import dev.scalinglint.finding.Report;
import dev.scalinglint.fixture.Fixture;
import dev.scalinglint.report.Format;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * No report in any format shows what {@code secrets/literal} was found for, whatever other rules say about the same
 * lines.
 */
class SecretsStaySecretTest {
    private static final Path EXAMPLES = Path.of("catalog/secrets/literal");
    private static final List<String> PROFILES = List.of("singleton", "event-loop", "web-and-workers", "partitioned");

    /** Every secret that the examples write. */
    private static final List<String> SECRETS =
            List.of("Tr0ub4dor", "VHIwdWI0ZG9y", "9f86d081", "hunter2", "YourStrong", "wJalr", "ghp_", "MIIB",
                    "b3BlbnNz", "pk.eyJ1", "0123456789abcdef");

    @TestFactory
    List<DynamicTest> noFormatShowsThem() throws Exception {
        Linter linter = new Linter(BuiltIn.catalog());
        List<DynamicTest> tests = new ArrayList<>();
        for (Fixture fixture : Fixture.in(EXAMPLES)) {
            Report report = linter.lint(new LintRequest(fixture.selection(), null, null, PROFILES, List.of(), List.of(),
                    BaselineRequest.NONE));
            for (Format format : Format.values()) {
                tests.add(DynamicTest.dynamicTest(fixture.path().getFileName() + " as " + format, () -> {
                    StringWriter out = new StringWriter();
                    format.create(true, false).write(report, out);
                    assertThat(out.toString())
                            .contains(fixture.isBad() && format != Format.JUNIT ? "secrets/literal" : "")
                            .doesNotContain(SECRETS);
                }));
            }
        }
        assertThat(tests).isNotEmpty();
        return tests;
    }
}
