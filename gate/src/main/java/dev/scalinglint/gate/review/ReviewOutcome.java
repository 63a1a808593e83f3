package dev.scalinglint.gate.review;

import dev.scalinglint.policy.ApprovalTerms;
import java.util.ArrayList;
import java.util.List;

/**
 * What of a change needs a review, and which approvals there are.
 *
 * @param digest    what the change is called by those who approve it
 * @param changes   that need one
 * @param approvals that were seen, also those that count for nothing
 * @param terms     what counts
 * @param fork      whether the change comes from another repository
 */
public record ReviewOutcome(String digest, List<ReviewedChange> changes, List<Approval> approvals, ApprovalTerms terms,
        boolean fork) {
    public ReviewOutcome {
        changes = List.copyOf(changes);
        approvals = List.copyOf(approvals);
    }

    /** Those that nobody has approved. */
    public List<ReviewedChange> open() {
        return changes.stream().filter(change -> !isApproved(change)).toList();
    }

    public boolean isApproved(ReviewedChange change) {
        return approvals.stream().anyMatch(approval -> approval.covers(change));
    }

    /** Whether the change must wait for somebody. */
    public boolean isRequired() {
        return !open().isEmpty();
    }

    /** How an approval is got, as a sentence for people without a full stop. */
    public String how() {
        List<String> ways = new ArrayList<>();
        if (terms.by().contains("label")) {
            ways.add("puts the label '" + terms.label() + "' on the pull request"
                    + (terms.stays() ? "" : " as it stands now"));
        }
        if (terms.by().contains("trailer") && !fork) {
            ways.add("ends a commit after the last change with the line '" + terms.trailer() + ": NAME' or, whichever "
                    + "commit it is, '" + terms.trailer() + ": NAME " + digest + "'");
        }
        if (terms.by().contains("file")) {
            ways.add("has brought an entry into " + terms.file() + " of the base");
        }
        return ways.isEmpty()
                ? "the policy lets nobody approve it: controls.approval.by names no way"
                : "change " + digest + " can be merged once " + (terms.own() ? "somebody " : "somebody else ")
                        + String.join(", or ", ways);
    }
}
