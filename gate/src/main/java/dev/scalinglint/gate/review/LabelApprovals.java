package dev.scalinglint.gate.review;

import dev.scalinglint.gate.ci.MergeRequest;
import dev.scalinglint.policy.ApprovalTerms;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The label on a pull request. It approves what stands when it is put on, which only the event of that tells; or, with
 * the digest of a change after its name, that change.
 */
final class LabelApprovals {
    private LabelApprovals() {}

    static List<Approval> in(MergeRequest request, ApprovalTerms terms, String digest) {
        return new TreeSet<>(request.labels()).stream()
                .filter(label -> label.equals(terms.label()) || label.startsWith(terms.label() + ":"))
                .map(label -> new Approval(what(label, request), refused(label, request, terms, digest), null))
                .toList();
    }

    private static String what(String label, MergeRequest request) {
        boolean isNew = label.equals(request.put()) && request.putBy() != null;
        return "the label '" + label + "'" + (isNew ? " by " + request.putBy() : "");
    }

    private static @Nullable String refused(String label, MergeRequest request, ApprovalTerms terms, String digest) {
        boolean isNew = label.equals(request.put());
        if (isNew && !terms.own() && request.author() != null && request.author().equals(request.putBy())) {
            return request.author() + " wrote the change";
        }
        if (!label.equals(terms.label())) {
            return label.equals(terms.label() + ":" + digest) ? null : "this is change " + digest;
        }
        return isNew || terms.stays()
                ? null
                : "it was put on before this event, and what it was for may have changed since";
    }
}
