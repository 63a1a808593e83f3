package dev.scalinglint.report;

import dev.scalinglint.finding.Finding;
import dev.scalinglint.finding.Report;
import dev.scalinglint.finding.Tool;
import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.List;

/** A job summary or a comment on a change: a table, the gravest first, so that a cut one has lost the least. */
final class MarkdownFormat implements ReportFormat {
    /** A GitHub job summary holds 1 MiB; a row takes some 300 bytes, rarely 1000. */
    private static final int MOST_ROWS = 1000;

    @Override
    public void write(Report report, Writer out) throws IOException {
        List<Fold> folds = Fold.of(report.findings());
        out.write("### " + Tool.NAME + "\n\n" + Wording.summary(report) + "\n" + Wording.folded(folds));
        List<Fold> rows = folds.stream().sorted(Comparator.comparing((Fold fold) -> fold.first().severity()))
                .limit(MOST_ROWS).toList();
        if (!rows.isEmpty()) {
            out.write("\n| | Where | What | Rule |\n|---|---|---|---|\n");
        }
        for (Fold fold : rows) {
            Finding finding = fold.first();
            out.write("| " + MarkdownText.mark(finding.severity()) + " | " + MarkdownText.where(fold) + " | "
                    + MarkdownText.of(finding.message()) + " | "
                    + MarkdownText.rule(finding) + " |\n");
        }
        int left = report.findings().size() - rows.stream().mapToInt(Fold::size).sum();
        if (left > 0) {
            out.write("\n…and " + Wording.count(left, "finding") + " more.\n");
        }
    }
}
