package dev.scalinglint.gate.report;

import dev.scalinglint.finding.Finding;
import dev.scalinglint.finding.Severity;
import dev.scalinglint.gate.GateReport;
import dev.scalinglint.gate.change.SettingsChange;
import dev.scalinglint.gate.change.ControlChange;
import dev.scalinglint.gate.control.Direction;
import dev.scalinglint.gate.review.ReviewedChange;
import dev.scalinglint.report.GithubAnnotation;
import java.io.IOException;
import java.io.Writer;

/**
 * Annotations of GitHub Actions. GitHub shows the first ten errors, warnings and notices of a step: so the gravest
 * first, and what loosens before the mere warnings.
 */
final class GithubReport {
    void write(GateReport report, Writer out) throws IOException {
        write(report, Severity.ERROR, out);
        for (ReviewedChange change : report.review().open()) {
            if (change.place() != null) {
                out.write(GithubAnnotation.of(Severity.ERROR, change.place(), "A change needs a review",
                        change.what()));
            }
        }
        for (ControlChange change : report.controls()) {
            if (change.direction() == Direction.LOOSENS) {
                out.write(GithubAnnotation.of(Severity.WARNING, change.place(), "A scaling control is looser",
                        change.sentence() + ": " + change.control().loosened()));
            }
        }
        for (SettingsChange change : report.settings()) {
            if (change.loosens()) {
                out.write(GithubAnnotation.of(Severity.WARNING, change.place(), "A setting of the gate is looser",
                        change.what()));
            }
        }
        write(report, Severity.WARNING, out);
        write(report, Severity.INFO, out);
    }

    private static void write(GateReport report, Severity severity, Writer out) throws IOException {
        for (Finding finding : report.findings().added()) {
            if (finding.severity() == severity) {
                out.write(GithubAnnotation.of(finding, report.after().rules().get(finding.rule())));
            }
        }
    }
}
