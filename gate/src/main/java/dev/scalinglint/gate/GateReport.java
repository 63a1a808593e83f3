package dev.scalinglint.gate;

import dev.scalinglint.finding.Failure;
import dev.scalinglint.finding.Report;
import java.util.ArrayList;
import java.util.List;

/**
 * The judgement on a change.
 *
 * @param base     what it was compared with, for people
 * @param head     what it comes to, for people
 * @param files    how many files it changes
 * @param findings of the applications that it touches
 * @param before   all that was found in these before it
 * @param after    all that is found in these after it
 * @param settings what it does to the settings that judge it, none of which has counted for this judgement
 * @param notices  sentences for standard error
 */
public record GateReport(String base, String head, int files, ComparedFindings findings, Report before, Report after,
        List<SettingsChange> settings, List<String> notices) {
    public GateReport {
        settings = List.copyOf(settings);
        notices = List.copyOf(notices);
    }

    /** What is found after it and was not found before. */
    public Report added() {
        return after.only(findings.added());
    }

    /** What the linter could not do in either revision. */
    public List<Failure> failures() {
        List<Failure> failures = new ArrayList<>(before.failures());
        failures.addAll(after.failures());
        return failures;
    }
}
