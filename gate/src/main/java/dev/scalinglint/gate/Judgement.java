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
        return failOn.isMetBy(report.added()) ? Verdict.FAILED : Verdict.PASSED;
    }
}
