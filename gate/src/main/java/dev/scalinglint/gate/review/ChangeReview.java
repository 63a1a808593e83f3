package dev.scalinglint.gate.review;

import dev.scalinglint.gate.change.SettingsChange;
import dev.scalinglint.gate.change.ControlChange;
import dev.scalinglint.gate.ci.MergeRequest;
import dev.scalinglint.gate.git.CommitRange;
import dev.scalinglint.gate.git.RevisionException;
import dev.scalinglint.policy.ApprovalTerms;
import dev.scalinglint.policy.ControlPolicy;
import dev.scalinglint.schema.InvalidFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Decides whether a change has to wait for somebody.
 *
 * @param policy  of the base
 * @param base    where the files of the base are
 * @param range   the commits of the change
 * @param request what a build server says of it
 * @param judged  the paths of the files that the judgement is made of
 */
public record ChangeReview(ControlPolicy policy, Path base, Range range, MergeRequest request, Set<String> judged) {
    /** Read only where somebody has to look at something. */
    @FunctionalInterface
    public interface Range {
        CommitRange read() throws RevisionException;
    }

    /** @throws InvalidFileException when the file of approvals cannot be used */
    public ReviewOutcome of(List<ControlChange> controls, List<SettingsChange> settings, UnitWorkloads workloads)
            throws InvalidFileException, RevisionException {
        String digest = ChangeDigest.of(controls, settings);
        List<ReviewedChange> asked = new ReviewQuestions(policy.rules(), workloads).about(controls, settings);
        List<Approval> approvals = asked.isEmpty() ? List.of() : approvals(digest);
        return new ReviewOutcome(digest, asked, approvals, policy.approval(), request.fork());
    }

    private List<Approval> approvals(String digest) throws InvalidFileException, RevisionException {
        ApprovalTerms terms = policy.approval();
        List<Approval> approvals = new ArrayList<>();
        if (terms.by().contains("label")) {
            approvals.addAll(LabelApprovals.in(request, terms, digest));
        }
        if (terms.by().contains("trailer")) {
            approvals.addAll(new TrailerApprovals(range.read(), terms, judged, digest, request.fork()).all());
        }
        if (terms.by().contains("file")) {
            LocalDate today = LocalDate.now(ZoneOffset.UTC);
            approvals.addAll(ApprovalsFile.approvals(ApprovalsFile.read(base, terms.file()), today));
        }
        return approvals;
    }
}
