package dev.scalinglint.gate.report;

import dev.scalinglint.finding.Finding;
import dev.scalinglint.gate.GateReport;
import dev.scalinglint.gate.Judgement;
import dev.scalinglint.gate.footprint.FootprintChange;
import dev.scalinglint.gate.review.ReviewOutcome;
import dev.scalinglint.report.MarkdownText;
import dev.scalinglint.report.Wording;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * A job summary, or a comment on a change, that a reviewer reads in a minute: the verdict, what the change does to the
 * controls and the footprint, what is newly found; the rest folded. Where it would be too long, the least important
 * goes.
 */
final class MarkdownReport {
    /** What loosens is always in sight; of the rest not more than this. */
    private static final int CONTROLS_IN_SIGHT = 15;
    private static final String END_OF_FOLD = "\n</details>\n";

    void write(Judgement judgement, Writer out) throws IOException {
        GateReport report = judgement.report();
        Page page = new Page();
        page.add(new Section(0, "failure", "\n#### Not judged\n\n",
                report.failures().stream().map(failure -> "- " + MarkdownText.of(failure.what()) + "\n").toList(), ""));
        ReviewOutcome review = report.review();
        page.add(new Section(0, "change", "\n#### Needs a review\n\n",
                review.open().stream().map(change -> "- " + MarkdownText.of(change.what()) + "\n").toList(),
                "\n" + MarkdownText.of(review.how()) + ".\n"));
        List<AlikeControls> changes = AlikeControls.of(report.controls());
        long loosened = changes.stream().filter(AlikeControls::loosens).count();
        int inSight = (int) Math.min(changes.size(), Math.max(loosened, CONTROLS_IN_SIGHT));
        page.add(new Section(1, "control", "\n#### Controls\n\n" + MarkdownControls.HEAD,
                MarkdownControls.rows(changes.subList(0, inSight)), ""));
        page.add(new Section(4, "measure", "\n#### Footprint\n\n" + MarkdownFootprint.HEAD,
                MarkdownFootprint.rows(report.footprint().total()), ""));
        page.add(new Section(2, "finding", "\n#### New findings\n\n",
                new MarkdownFindings(report.findings().added()).items(), ""));
        page.add(
                new Section(3, "change", "\n#### Changes to the settings of this check, which went by those of the base"
                        + "\n\n", MarkdownControls.settings(report.settings()), ""));
        controls(changes.subList(inSight, changes.size()), page);
        footprint(report.footprint().applications(), page);
        findings(7, "fixed", report.findings().fixed(), page);
        findings(8, "standing", report.findings().standing(), page);
        out.write(page.text(intro(judgement)));
    }

    private static String intro(Judgement judgement) {
        GateReport report = judgement.report();
        return "### Scaling gate: " + GateWording.verdict(judgement) + "\n\n"
                + (report.files() == 0 ? "Nothing has changed" : GateWording.sum(report)) + ", from "
                + MarkdownText.code(report.base()) + " to " + MarkdownText.code(report.head()) + ".\n";
    }

    private static void controls(List<AlikeControls> changes, Page page) {
        page.add(new Section(5, "control",
                fold(Wording.count(changes.size(), "more control") + ", none of them looser") + MarkdownControls.HEAD,
                MarkdownControls.rows(changes), END_OF_FOLD));
    }

    /** Of a single application the total says it already. */
    private static void footprint(List<FootprintChange> changes, Page page) {
        long applications = changes.stream().map(FootprintChange::application).distinct().count();
        page.add(new Section(6, "measure", fold("Footprint of each application") + MarkdownFootprint.HEAD,
                applications < 2 ? List.of() : MarkdownFootprint.rows(changes), END_OF_FOLD));
    }

    private static void findings(int rank, String state, List<Finding> findings, Page page) {
        page.add(new Section(rank, "finding", fold(Wording.count(findings.size(), state + " finding"))
                + MarkdownFindings.HEAD, new MarkdownFindings(findings).rows(), END_OF_FOLD));
    }

    /** Begins what has to be opened to be read. */
    private static String fold(String title) {
        return "\n<details><summary>" + title + "</summary>\n\n";
    }
}
