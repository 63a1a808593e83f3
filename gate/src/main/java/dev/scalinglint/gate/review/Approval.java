package dev.scalinglint.gate.review;

import dev.scalinglint.source.SecretText;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's word that a change may be.
 *
 * @param what    where it stands and whose it is, for people
 * @param refused why it counts for nothing, as a clause; null when it counts
 * @param entry   of the file of approvals, which is about some changes only; null for all of them
 */
public record Approval(String what, @Nullable String refused, @Nullable ApprovalEntry entry) {
    /** It quotes what a stranger wrote. */
    public Approval {
        what = SecretText.masked(what);
    }

    boolean covers(ReviewedChange change) {
        return refused == null && (entry == null || entry.isAbout(change));
    }
}
