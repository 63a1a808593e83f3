package dev.scalinglint.report;

import dev.scalinglint.finding.Finding;
import dev.scalinglint.finding.Report;
import dev.scalinglint.finding.RuleInfo;
import dev.scalinglint.source.Place;
import java.io.IOException;
import java.io.Writer;

/**
 * Workflow commands of GitHub Actions: an annotation on each line. GitHub shows only the first ten errors, warnings and
 * notices of a step; all are written nevertheless, in the order of the report, because the log keeps them.
 */
final class GithubFormat implements ReportFormat {
    @Override
    public void write(Report report, Writer out) throws IOException {
        for (Finding finding : report.findings()) {
            RuleInfo rule = report.rules().get(finding.rule());
            out.write(command(finding) + " " + position(finding.place())
                    + ",title=" + property(rule == null ? finding.rule() : rule.title())
                    + "::" + data(finding.message() + " (" + finding.rule() + ")") + "\n");
        }
    }

    private static String command(Finding finding) {
        return switch (finding.severity()) {
            case ERROR -> "::error";
            case WARNING -> "::warning";
            case INFO -> "::notice";
        };
    }

    private static String position(Place place) {
        String lines =
                "file=" + property(place.file().path()) + ",line=" + place.line() + ",endLine=" + place.endLine();
        // GitHub refuses columns on an annotation of several lines.
        return place.line() == place.endLine()
                ? lines + ",col=" + place.column() + ",endColumn=" + place.endColumn()
                : lines;
    }

    /** Line breaks would need escaping too, but a plain line has none. */
    private static String data(String text) {
        return PlainOutput.line(text).replace("%", "%25");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
