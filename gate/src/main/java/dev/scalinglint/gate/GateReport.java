package dev.scalinglint.gate;

import dev.scalinglint.finding.Failure;
import dev.scalinglint.finding.Report;
import dev.scalinglint.gate.change.ControlChange;
import dev.scalinglint.gate.change.SettingsChange;
import dev.scalinglint.gate.footprint.FootprintDifference;
import dev.scalinglint.gate.review.ReviewOutcome;
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
 * @param controls the scaling controls of these that are others after it
 * @param footprint what it makes of pods, cpu, memory and connections
 * @param settings what it does to the settings that judge it, none of which has counted for this judgement
 * @param review   whether it has to wait for somebody
 * @param provenance where it comes from
 * @param notices  sentences for standard error
 */
public record GateReport(String base, String head, int files, ComparedFindings findings, Report before, Report after,
        List<ControlChange> controls, FootprintDifference footprint,
        List<SettingsChange> settings, ReviewOutcome review, Provenance provenance, List<String> notices) {
    public GateReport {
        controls = List.copyOf(controls);
        settings = List.copyOf(settings);
        notices = List.copyOf(notices);
    }

    /** What is found after it and was not found before. */
    public Report added() {
        return after.only(findings.added());
    }

    /** Whether nobody could lint what the change comes to, for its settings are broken. */
    public boolean breaksSettings() {
        return settings.stream().anyMatch(change -> change.kind() == SettingsChange.Kind.UNUSABLE);
    }

    /** What the linter could not do in either revision. */
    public List<Failure> failures() {
        List<Failure> failures = new ArrayList<>(before.failures());
        failures.addAll(after.failures());
        return failures;
    }
}
