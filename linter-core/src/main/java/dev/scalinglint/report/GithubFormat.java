package dev.scalinglint.report;

import dev.scalinglint.finding.Finding;
import dev.scalinglint.finding.Report;
import java.io.IOException;
import java.io.Writer;

/**
 * An annotation of GitHub Actions on each line. GitHub shows only the first ten errors, warnings and notices of a step;
 * all are written nevertheless, in the order of the report, because the log keeps them.
 */
final class GithubFormat implements ReportFormat {
    @Override
    public void write(Report report, Writer out) throws IOException {
        for (Finding finding : report.findings()) {
            out.write(GithubAnnotation.of(finding, report.rules().get(finding.rule())));
        }
    }
}
