package dev.scalinglint.gate.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.engine.Threshold;
import dev.scalinglint.finding.Finding;
import dev.scalinglint.finding.Report;
import dev.scalinglint.finding.Severity;
import dev.scalinglint.finding.Summary;
import dev.scalinglint.gate.ComparedFindings;
import dev.scalinglint.gate.GateReport;
import dev.scalinglint.gate.Judgement;
import dev.scalinglint.gate.Provenance;
import dev.scalinglint.gate.change.SettingsChange;
import dev.scalinglint.gate.review.ReviewOutcome;
import dev.scalinglint.policy.ApprovalTerms;
import dev.scalinglint.gate.footprint.FootprintDifference;
import dev.scalinglint.source.Lines;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.SourceFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GitHub refuses a comment of more than 65,536 characters. */
class MarkdownSizeTest {
    private static final int REFUSED = 65_536;

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "3, 3, 3", "600, 0, 0", "0, 600, 0", "0, 0, 600", "600, 600, 600"})
    void isNeverPassed(int added, int standing, int settings) throws IOException {
        for (String message : List.of("short", "|@<".repeat(333))) {
            String page = page(added, standing, settings, message);

            assertThat(page.length()).isLessThan(REFUSED);
            assertThat(page).startsWith("### Scaling gate: " + (added == 0 ? "passed" : "stopped by " + added));
            assertThat(count(page, "<details>")).isEqualTo(count(page, "</details>")).isEqualTo(standing > 0 ? 1 : 0);
            assertThat(count(page, "<pre>")).isEqualTo(count(page, "</pre>"));
            if (added + standing + settings > 9 && !message.equals("short")) {
                assertThat(page).contains("for which there is no room");
            }
        }
    }

    @Test
    void theLeastImportantGoesFirst() throws IOException {
        String page = page(30, 3000, 2, "short");

        assertThat(count(page, "<pre>")).isEqualTo(30);
        assertThat(page(3, 3, 3, "short")).doesNotContain("no room");
        assertThat(page).contains("short 29").contains("setting 1").containsPattern("…and \\d+ findings more");
    }

    @Test
    void oneThatIsTooLongHidesNoOther() throws IOException {
        List<String> rows = List.of("a".repeat(70_000), "row\n");
        Page page = new Page();
        page.add(new Section(0, "row", "head\n", rows, "foot\n"));

        assertThat(page.text("intro\n")).isEqualTo(
                "intro\nhead\nrow\n\n…and 1 row more, for which there is no room here.\nfoot\n");
    }

    private static int count(String page, String part) {
        return page.split(part, -1).length - 1;
    }

    private static String page(int added, int standing, int settings, String message) throws IOException {
        List<SettingsChange> changes = new ArrayList<>();
        for (int i = 0; i < settings; i++) {
            changes.add(new SettingsChange(SettingsChange.Kind.RULE, "setting " + i + " " + message, null, true));
        }
        List<Finding> findings = findings(added, message);
        List<Finding> all = new ArrayList<>(findings);
        ComparedFindings compared = new ComparedFindings(findings, List.of(), findings(standing, message));
        all.addAll(compared.standing());
        GateReport report = new GateReport("base", "head", 1, compared, report(List.of()), report(all), List.of(),
                FootprintDifference.between(List.of(), List.of()), changes,
                new ReviewOutcome("0", List.of(), List.of(), ApprovalTerms.DEFAULT, false),
                new Provenance("base", "head", null, null, "0"), List.of());
        return SampleChange.write(GateFormat.MARKDOWN, new Judgement(report, Threshold.ERROR));
    }

    private static Report report(List<Finding> findings) {
        return new Report(findings, Map.of(), new Summary(1, 1, 1, 0, 0, 0, 0, 0), List.of(), List.of(), Set.of());
    }

    private static List<Finding> findings(int count, String message) {
        SourceFile file = SourceFile.of("a.yaml", "replicas: 3\n");
        Place place = Lines.of(file, "replicas: 3\n").place(10, 11);
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            findings.add(new Finding("pdb/missing", Severity.ERROR, message + " " + i, place, null, null, null));
        }
        return findings;
    }
}
