package dev.scalinglint.gate.review;

import dev.scalinglint.gate.git.CommitMessage;
import dev.scalinglint.gate.git.CommitRange;
import dev.scalinglint.gate.git.RevisionException;
import dev.scalinglint.policy.ApprovalTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Lines at the end of commit messages, {@code Scaling-Reviewed-by: NAME [<ADDRESS>] [DIGEST]}. One approves what stands
 * in its commit, as long as nothing is changed after it that is judged; or, with the digest of a change, that change.
 */
final class TrailerApprovals {
    private final CommitRange range;
    private final ApprovalTerms terms;
    private final Set<String> judged;
    private final String digest;
    private final boolean fork;

    /** @param judged the paths of the files that the judgement is made of */
    TrailerApprovals(CommitRange range, ApprovalTerms terms, Set<String> judged, String digest, boolean fork) {
        this.range = range;
        this.terms = terms;
        this.judged = judged;
        this.digest = digest;
        this.fork = fork;
    }

    List<Approval> all() throws RevisionException {
        List<Approval> approvals = new ArrayList<>();
        for (CommitMessage commit : range.commits()) {
            for (String reviewer : commit.trailers(terms.trailer())) {
                approvals.add(new Approval(
                        terms.trailer() + ": " + reviewer + " in commit " + commit.id().substring(0, 10),
                        refused(reviewer, commit), null));
            }
        }
        return approvals;
    }

    private @Nullable String refused(String reviewer, CommitMessage commit) throws RevisionException {
        Matcher named = ChangeDigest.WRITTEN.matcher(reviewer);
        String change = named.find() ? named.group() : null;
        String name = reviewer.replace(String.valueOf(change), "").replaceAll("\\(\\s*\\)", "").strip();
        if (fork) {
            return "the change comes from a fork, where anybody can write that";
        }
        if (name.isEmpty()) {
            return "it names nobody";
        }
        if (!terms.own() && isAuthor(name)) {
            return name + " wrote the change";
        }
        if (change != null) {
            return change.equals(digest) ? null : "this is change " + digest;
        }
        return terms.stays() ? null : outdated(commit);
    }

    private boolean isAuthor(String name) {
        int address = name.indexOf('<');
        String own = (address < 0 ? name : name.substring(address + 1).replace(">", "")).strip();
        return range.authors().stream()
                .anyMatch(author -> author.toLowerCase(Locale.ROOT).equals(own.toLowerCase(Locale.ROOT)));
    }

    private @Nullable String outdated(CommitMessage commit) throws RevisionException {
        Set<String> since = range.since(commit);
        since.retainAll(judged);
        return since.isEmpty() ? null : since.iterator().next() + " has changed since";
    }
}
