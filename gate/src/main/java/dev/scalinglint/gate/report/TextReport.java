package dev.scalinglint.gate.report;

import dev.scalinglint.finding.Finding;
import dev.scalinglint.gate.GateReport;
import dev.scalinglint.gate.Judgement;
import dev.scalinglint.gate.change.SettingsChange;
import dev.scalinglint.report.Format;
import dev.scalinglint.report.PlainOutput;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** For people at a terminal: what is new as the linter would show it, then what else the change does, then the sum. */
final class TextReport {
    private final boolean colour;
    private final boolean quiet;

    /** @param quiet whether to tell what is new only */
    TextReport(boolean colour, boolean quiet) {
        this.colour = colour;
        this.quiet = quiet;
    }

    void write(Judgement judgement, Writer out) throws IOException {
        GateReport report = judgement.report();
        Format.TEXT.create(colour, true).write(report.added(), out);
        if (report.review().isRequired()) {
            new ReviewText(report.review()).write(out);
        }
        if (quiet) {
            return;
        }
        List<String> lines = new ArrayList<>();
        lines.addAll(ControlLines.of(report.controls()));
        lines.addAll(FootprintLines.of(report.footprint()));
        report.settings().forEach(change -> lines.add(line(change)));
        for (Finding finding : report.findings().fixed()) {
            lines.add("fixed: " + finding.place() + " " + finding.rule() + " " + finding.message());
        }
        String gap = report.findings().added().isEmpty() ? "" : "\n";
        for (String line : lines) {
            out.write(gap + PlainOutput.line(line) + "\n");
            gap = "";
        }
        out.write((lines.isEmpty() ? gap : "\n") + PlainOutput.line(end(judgement)) + "\n");
    }

    private static String line(SettingsChange change) {
        return (change.loosens() ? "loosens: " : "changes: ") + change.what()
                + (change.place() == null ? "" : " (" + change.place() + ")");
    }

    private static String end(Judgement judgement) {
        GateReport report = judgement.report();
        return report.files() == 0
                ? "Nothing has changed from " + report.base() + " to " + report.head()
                : GateWording.sum(report) + ", from " + report.base() + " to " + report.head() + ": "
                        + GateWording.verdict(judgement);
    }
}
