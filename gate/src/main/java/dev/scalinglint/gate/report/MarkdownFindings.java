package dev.scalinglint.gate.report;

import dev.scalinglint.finding.Finding;
import dev.scalinglint.report.Excerpt;
import dev.scalinglint.report.Excerpts;
import dev.scalinglint.report.Fold;
import dev.scalinglint.report.MarkdownText;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Findings, the gravest first, the same one of several files once. */
final class MarkdownFindings {
    static final String HEAD = "| | Where | What | Rule |\n|---|---|---|---|\n";

    private final List<Fold> folds;

    MarkdownFindings(List<Finding> findings) {
        this.folds = Fold.of(findings).stream().sorted(Comparator.comparing(fold -> fold.first().severity())).toList();
    }

    /** With the line each is about. */
    List<String> items() {
        Excerpts excerpts = Excerpts.of(folds.stream().map(Fold::first).toList());
        return folds.stream().map(fold -> item(fold, excerpts.of(fold.first()))).toList();
    }

    private static String item(Fold fold, @Nullable Excerpt excerpt) {
        Finding finding = fold.first();
        String lines = excerpt == null ? "" : MarkdownText.block(List.of(excerpt.line(), excerpt.carets())) + "\n\n";
        return MarkdownText.mark(finding.severity()) + " " + MarkdownText.where(fold) + " "
                + MarkdownText.of(finding.message())
                + " (" + MarkdownText.rule(finding) + ")\n\n" + lines;
    }

    /** Of a table. */
    List<String> rows() {
        return folds.stream()
                .map(fold -> "| " + MarkdownText.mark(fold.first().severity()) + " | " + MarkdownText.where(fold)
                        + " | " + MarkdownText.of(fold.first().message()) + " | " + MarkdownText.rule(fold.first())
                        + " |\n")
                .toList();
    }

}
