package dev.scalinglint.engine;

import dev.scalinglint.finding.Report;
import dev.scalinglint.finding.Severity;
import org.jspecify.annotations.Nullable;

/** The mildest severity that fails a run. */
public enum Threshold {
    ERROR(Severity.ERROR), WARNING(Severity.WARNING), INFO(Severity.INFO), NEVER(null);

    private final @Nullable Severity severity;

    Threshold(@Nullable Severity severity) {
        this.severity = severity;
    }

    /** Whether anything is as grave. */
    public boolean isMetBy(Report report) {
        return count(report) > 0;
    }

    /** How many findings are as grave. */
    public int count(Report report) {
        int count = 0;
        for (var finding : report.findings()) {
            count += severity != null && finding.severity().atLeast(severity) ? 1 : 0;
        }
        return count;
    }
}
