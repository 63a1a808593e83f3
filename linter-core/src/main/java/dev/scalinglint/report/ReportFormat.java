package dev.scalinglint.report;

import dev.scalinglint.finding.Report;
import java.io.IOException;
import java.io.Writer;

/**
 * One way to write a report down. Says nothing but the report, always ends its last line, and neither flushes nor
 * closes.
 */
public interface ReportFormat {
    void write(Report report, Writer out) throws IOException;
}
