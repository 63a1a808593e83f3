package dev.scalinglint.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.scalinglint.catalog.Catalog;
import dev.scalinglint.catalog.RuleFolder;
import dev.scalinglint.finding.Report;
import dev.scalinglint.finding.Severity;
import dev.scalinglint.fixture.RuleTester;
import dev.scalinglint.report.Format;
import dev.scalinglint.rules.BuiltIn;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every example says exactly what its {@code expected.txt} holds; what is healthy has no finding that stops a merge.
 */
class ExamplesTest {
    private static final Path EXAMPLES = Examples.FOLDER;

    @TestFactory
    Stream<DynamicTest> everyExamplesReport() throws Exception {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path example : examples()) {
            tests.add(dynamicTest(example.getFileName().toString(),
                    () -> Examples.isCurrent(example.resolve("expected.txt"), text(Examples.lint(example)))));
            if (Files.isDirectory(example.resolve("incident"))) {
                tests.add(dynamicTest(example.getFileName() + ", incident",
                        () -> assertThat(Examples.lint(example.resolve("incident")).findings())
                                .filteredOn(finding -> finding.severity() == Severity.ERROR).hasSizeGreaterThan(1)));
            }
            if (Files.isDirectory(example.resolve("broken"))) {
                tests.add(
                        dynamicTest(example.getFileName() + ", healthy", () -> isHealthy(example.resolve("healthy"))));
                tests.add(dynamicTest(example.getFileName() + ", broken",
                        () -> assertThat(Examples.lint(example.resolve("broken")).findings())
                                .filteredOn(finding -> finding.severity() == Severity.ERROR).hasSizeGreaterThan(1)));
            }
        }
        assertThat(tests).hasSizeGreaterThan(10);
        return tests.stream();
    }

    private static void isHealthy(Path example) throws Exception {
        List<String> ill =
                Examples.lint(example).findings().stream().filter(finding -> finding.severity() != Severity.INFO)
                        .map(finding -> finding.place() + ": not healthy to " + finding.rule() + ": "
                                + finding.message()
                                + "; narrow the rule, or mend the example")
                        .toList();
        if (!ill.isEmpty()) {
            fail(String.join("\n", ill));
        }
    }

    @Test
    void theReportInTheReadme() throws Exception {
        Path readme = Examples.ROOT.resolve("README.md");
        String text = Files.readString(readme);
        String begin = "<!-- report: the text report of examples/torghut/broken -->\n";
        String end = "<!-- end of report -->";
        assertThat(text).contains(begin, end);
        String report = "```text\n$ scaling-lint lint examples/torghut/broken\n"
                + text(Examples.lint(EXAMPLES.resolve("torghut/broken"))) + "```\n";
        Examples.isCurrent(readme,
                text.substring(0, text.indexOf(begin) + begin.length()) + report + text.substring(text.indexOf(end)));
    }

    @Test
    void theCustomRuleIsProvedByItsOwnExamples() throws Exception {
        Path folder = EXAMPLES.resolve("custom-rule/policy/rules");
        Catalog catalog = BuiltIn.catalog().with(RuleFolder.rules(folder));
        List<RuleFolder> rules = RuleFolder.in(folder);
        assertThat(rules).isNotEmpty();
        for (RuleFolder rule : rules) {
            assertThat(new RuleTester(catalog).mistakes(rule)).isEmpty();
        }
    }

    /** The folders that hold manifests; the others are only there to be copied from. */
    private static List<Path> examples() throws Exception {
        try (Stream<Path> folders = Files.list(EXAMPLES)) {
            return folders.filter(
                    folder -> Stream.of("healthy", "k8s").anyMatch(name -> Files.isDirectory(folder.resolve(name))))
                    .sorted().toList();
        }
    }

    private static String text(Report report) throws Exception {
        StringWriter text = new StringWriter();
        Format.TEXT.create(false, false).write(report, text);
        return text.toString();
    }
}
