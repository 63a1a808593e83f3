package dev.scalinglint.gate.report;

import static dev.scalinglint.report.Wording.count;

import dev.scalinglint.finding.Severity;
import dev.scalinglint.gate.ComparedFindings;
import dev.scalinglint.gate.GateReport;
import dev.scalinglint.gate.Judgement;
import dev.scalinglint.gate.change.ControlChange;
import dev.scalinglint.gate.control.Direction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Sentences that several formats share; names in them are as a stranger wrote them. */
final class GateWording {
    private static final Comparator<ControlChange> GRAVEST = Comparator.comparing(ControlChange::direction);

    private GateWording() {}

    /** {@code stopped by 1 new error; 2 controls are looser}. */
    static String verdict(Judgement judgement) {
        GateReport report = judgement.report();
        String verdict = switch (judgement.verdict()) {
            case BROKEN -> "the settings cannot be used any more";
            case INCOMPLETE -> "not all could be judged: " + count(report.failures().size(), "failure");
            case FAILED -> "stopped by " + count(judgement.failOn().count(report.added()), "new finding");
            case REVIEW -> "waits for a review";
            case PASSED -> "passed";
        };
        long loosened = loosened(report);
        return verdict + (loosened == 0
                ? ""
                : "; " + count((int) loosened, "control") + (loosened == 1 ? " is looser" : " are looser"));
    }

    /** {@code 2 new (1 error, 1 warning), 1 fixed, 5 standing in what 3 changed files touch}. */
    static String sum(GateReport report) {
        ComparedFindings findings = report.findings();
        return findings.added().size() + " new" + severities(report) + ", " + findings.fixed().size() + " fixed, "
                + findings.standing().size() + " standing in what "
                + (report.files() == 1 ? "1 changed file touches" : report.files() + " changed files touch");
    }

    private static String severities(GateReport report) {
        List<String> severities = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long of = report.findings().added().stream().filter(finding -> finding.severity() == severity).count();
            if (of > 0) {
                severities.add(severity == Severity.INFO ? of + " info" : count((int) of, severity.toString()));
            }
        }
        return severities.isEmpty() ? "" : " (" + String.join(", ", severities) + ")";
    }

    static long loosened(GateReport report) {
        return report.controls().stream().filter(change -> change.direction() == Direction.LOOSENS).count();
    }

    /** What loosens first. */
    static List<ControlChange> gravestFirst(List<ControlChange> changes) {
        return changes.stream().sorted(GRAVEST).toList();
    }
}
