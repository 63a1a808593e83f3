package dev.scalinglint.report;

import dev.scalinglint.Golden;
import dev.scalinglint.finding.Report;
import dev.scalinglint.finding.Tool;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every format on every sample, as a file to read. */
class ReportGoldenTest {
    private static final Map<String, ReportFormat> FORMATS = new TreeMap<>(Map.of(
            "quiet.text", new TextFormat(false, true),
            "text", new TextFormat(false, false),
            "colour.text", new TextFormat(true, false),
            "json", new JsonFormat(new Tool("1.2.3")),
            "sarif", new SarifFormat(new Tool("1.2.3")),
            "github", new GithubFormat(),
            "junit.xml", new JunitFormat(),
            "gitlab.json", new GitlabFormat(),
            "md", new MarkdownFormat()));

    @TestFactory
    Stream<DynamicTest> goldens() {
        Map<String, Report> samples = Map.of("clean", Samples.CLEAN, "ordinary", Samples.ordinary(), "hostile", Samples.hostile());
        return samples.entrySet().stream().flatMap(sample -> FORMATS.entrySet().stream().map(format -> {
            String name = "report/" + sample.getKey() + "." + format.getKey();
            return DynamicTest.dynamicTest(name, () -> Golden.check(name, Samples.write(format.getValue(), sample.getValue())));
        }));
    }
}
