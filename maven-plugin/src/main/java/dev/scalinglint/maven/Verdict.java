package dev.scalinglint.maven;

import dev.scalinglint.finding.Report;
import dev.scalinglint.finding.Severity;
import java.util.Locale;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/** What fails the build. {@code from} is null when nothing does. */
record Verdict(@Nullable Severity from) {
    static Verdict of(String failOn) throws MojoExecutionException {
        return switch (failOn.toLowerCase(Locale.ROOT)) {
            case "error" -> new Verdict(Severity.ERROR);
            case "warning" -> new Verdict(Severity.WARNING);
            case "info" -> new Verdict(Severity.INFO);
            case "never" -> new Verdict(null);
            default -> throw new MojoExecutionException("failOn (scaling.failOn) is '" + failOn + "'; expected error, warning, info or never");
        };
    }

    boolean isMetBy(Report report) {
        return count(report) > 0;
    }

    long count(Report report) {
        return from == null ? 0 : report.findings().stream().filter(finding -> finding.severity().atLeast(from)).count();
    }
}
