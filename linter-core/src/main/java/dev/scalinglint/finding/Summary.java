package dev.scalinglint.finding;

import java.util.List;

/**
 * What was looked at and what was found, in numbers; {@code suppressed} and {@code baselined} findings are not among
 * the others.
 */
public record Summary(int files, int objects, int workloads, int errors, int warnings, int infos, int suppressed,
        int baselined) {
    /** The same tree with other findings, of which so many more are in a baseline and not told. */
    Summary with(List<Finding> findings, int baselined) {
        return new Summary(files, objects, workloads, of(findings, Severity.ERROR), of(findings, Severity.WARNING),
                of(findings, Severity.INFO),
                suppressed, baselined);
    }

    /** What was found in a tree of so many files, objects and workloads. */
    public static Summary of(int files, int objects, int workloads, List<Finding> findings, int suppressed) {
        return new Summary(files, objects, workloads, 0, 0, 0, suppressed, 0).with(findings, 0);
    }

    private static int of(List<Finding> findings, Severity severity) {
        return (int) findings.stream().filter(finding -> finding.severity() == severity).count();
    }
}
