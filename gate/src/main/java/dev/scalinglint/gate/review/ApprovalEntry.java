package dev.scalinglint.gate.review;

import dev.scalinglint.policy.NameGlob;
import dev.scalinglint.policy.WorkloadMatch;
import dev.scalinglint.source.Place;
import java.time.LocalDate;

/**
 * One entry of the file of approvals.
 *
 * @param match   of which workloads; all where nothing is said
 * @param control the id of a control, or a glob
 * @param to      what it may come to, as the gate tells it; a glob
 * @param by      who says so
 * @param until   the last day on which it counts
 */
record ApprovalEntry(WorkloadMatch match, NameGlob control, NameGlob to, String by, LocalDate until, Place place) {
    /** For people. */
    String said() {
        return by + " approves of " + control.text() + " becoming " + to.text() + " until " + until
                + (match.isOfAll() ? "" : ", of " + match);
    }

    boolean isAbout(ReviewedChange change) {
        boolean meant = change.unit() == null
                ? match.isOfAll()
                : change.unit().isMeantBy(match, change.workloads());
        return meant && change.controls().stream().anyMatch(control::matches) && to.matches(change.to());
    }
}
