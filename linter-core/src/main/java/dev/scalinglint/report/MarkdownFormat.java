package dev.scalinglint.report;

import dev.scalinglint.finding.Finding;
import dev.scalinglint.finding.Report;
import dev.scalinglint.finding.Severity;
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
        out.write("### " + Tool.NAME + "\n\n" + Wording.summary(report) + "\n");
        List<Finding> rows = report.findings().stream().sorted(Comparator.comparing(Finding::severity)).limit(MOST_ROWS).toList();
        if (!rows.isEmpty()) {
            out.write("\n| | Where | What | Rule |\n|---|---|---|---|\n");
        }
        for (Finding finding : rows) {
            out.write("| " + mark(finding.severity()) + " | " + where(finding) + " | " + text(finding.message()) + " | " + rule(finding) + " |\n");
        }
        int left = report.findings().size() - rows.size();
        if (left > 0) {
            out.write("\n…and " + Wording.count(left, "finding") + " more.\n");
        }
    }

    private static String mark(Severity severity) {
        return severity == Severity.ERROR ? "**error**" : severity.toString();
    }

    private static String where(Finding finding) {
        return "<code>" + text(finding.place().toString()) + "</code>";
    }

    private static String rule(Finding finding) {
        String name = "<code>" + text(finding.rule()) + "</code>";
        return finding.help() == null ? name : "[" + name + "](<" + finding.help().replace(">", "%3E").replace("|", "%7C") + ">)";
    }

    /** As entities, whatever Markdown, a table, HTML or a mention could make something of. */
    private static String text(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (char c : Plain.line(text).toCharArray()) {
            if ("&<>|`*_[]\\~@#!".indexOf(c) >= 0) {
                escaped.append("&#").append((int) c).append(';');
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
