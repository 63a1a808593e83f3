package dev.scalinglint.gate;

import dev.scalinglint.engine.Threshold;

/**
 * What a change does, and whether it may.
 *
 * @param failOn the mildest severity of something new that stops it
 */
public record Judgement(GateReport report, Threshold failOn) {
    public Verdict verdict() {
        if (!report.failures().isEmpty()) {
            return Verdict.INCOMPLETE;
        }
        if (failOn.isMetBy(report.added())) {
            return Verdict.FAILED;
        }
        if (report.breaksSettings()) {
            return Verdict.BROKEN;
        }
        return report.review().isRequired() ? Verdict.REVIEW : Verdict.PASSED;
    }
}
