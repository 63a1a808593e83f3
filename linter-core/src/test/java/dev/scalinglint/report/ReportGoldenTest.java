package dev.scalinglint.report;

import dev.scalinglint.engine.Golden;
import dev.scalinglint.finding.Report;
import dev.scalinglint.finding.Tool;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every format on every sample, as a file to read. */
class ReportGoldenTest {
    private static final Map<String, ReportFormat> FORMATS = new TreeMap<>(Map.ofEntries(
            Map.entry("quiet.text", new TextFormat(false, true)),
            Map.entry("text", new TextFormat(false, false)),
            Map.entry("colour.text", new TextFormat(true, false)),
            Map.entry("json", new JsonFormat(new Tool("1.2.3"))),
            Map.entry("sarif", new SarifFormat(new Tool("1.2.3"))),
            Map.entry("github", new GithubFormat()),
            Map.entry("junit.xml", new JunitFormat()),
            Map.entry("gitlab.json", new GitlabFormat()),
            Map.entry("md", new MarkdownFormat()),
            Map.entry("rdjson", new RdjsonFormat())));

    @TestFactory
    Stream<DynamicTest> goldens() {
        Map<String, Report> samples = Map.of("clean", Samples.CLEAN, "ordinary", Samples.ordinary(), "hostile",
                Samples.hostile(),
                "repeated", Samples.repeated());
        return samples.entrySet().stream().flatMap(sample -> FORMATS.entrySet().stream().map(format -> {
            String name = "report/" + sample.getKey() + "." + format.getKey();
            return DynamicTest.dynamicTest(name,
                    () -> Golden.check(name, Samples.write(format.getValue(), sample.getValue())));
        }));
    }
}
