package dev.scalinglint.gate.report;

import dev.scalinglint.finding.Finding;
import dev.scalinglint.gate.ComparedFindings;
import dev.scalinglint.gate.GateReport;
import dev.scalinglint.gate.SettingsChange;
import dev.scalinglint.report.Format;
import dev.scalinglint.report.PlainOutput;
import java.io.IOException;
import java.io.Writer;

/** For people at a terminal: what is new as the linter would show it, then what is fixed, then the sum. */
public final class TextReport {
    private final boolean colour;
    private final boolean quiet;

    /** @param quiet whether to tell what is new only */
    public TextReport(boolean colour, boolean quiet) {
        this.colour = colour;
        this.quiet = quiet;
    }

    public void write(GateReport report, Writer out) throws IOException {
        Format.TEXT.create(colour, true).write(report.added(), out);
        if (!quiet) {
            ComparedFindings findings = report.findings();
            out.write(findings.added().isEmpty() ? "" : "\n");
            for (Finding finding : findings.fixed()) {
                out.write(PlainOutput.line("fixed: " + finding.place() + " " + finding.rule() + " " + finding.message())
                        + "\n");
            }
            for (SettingsChange change : report.settings()) {
                out.write(PlainOutput.line((change.loosens() ? "loosens: " : "changes: ") + change.what()
                        + (change.place() == null ? "" : " (" + change.place() + ")")) + "\n");
            }
            out.write(sum(report) + "\n");
        }
    }

    private static String sum(GateReport report) {
        ComparedFindings findings = report.findings();
        return PlainOutput.line(report.files() == 0
                ? "Nothing has changed from " + report.base() + " to " + report.head()
                : findings.added().size() + " new, " + findings.fixed().size() + " fixed, " + findings.standing().size()
                        + " standing in what "
                        + (report.files() == 1 ? "1 changed file touches" : report.files() + " changed files touch")
                        + ", from " + report.base() + " to "
                        + report.head());
    }
}
