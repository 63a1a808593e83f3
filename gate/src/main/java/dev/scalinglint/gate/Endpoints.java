package dev.scalinglint.gate;

import dev.scalinglint.gate.ci.BuildServers;
import dev.scalinglint.gate.ci.ComparedRevision;
import dev.scalinglint.gate.git.CommitRange;
import dev.scalinglint.gate.git.GitRepository;
import dev.scalinglint.gate.git.Revision;
import dev.scalinglint.gate.git.RevisionException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a change begins and ends.
 *
 * @param tip     the last commit of the change's author, or a name for it
 * @param ends    what is checked out: the tip, or what a build server has merged of it
 * @param notices what was assumed, in sentences
 */
record Endpoints(Revision base, Revision head, String tip, String ends, List<String> notices) {
    private static final String CHECKED_OUT = "HEAD";

    static Endpoints of(GateRequest request, GitRepository repository) throws RevisionException {
        if (request.staged() && request.head() != null) {
            throw RevisionException
                    .asked("--staged judges the index and --head a revision: only one of them can be the head");
        }
        Revision head = request.staged()
                ? repository.index()
                : request.head() == null ? repository.workingTree() : repository.revision(request.head());
        String ends = request.head() == null ? CHECKED_OUT : request.head();
        ComparedRevision claim = BuildServers.claim(request.env());
        if (request.base() != null) {
            Revision base = repository.revision(request.base());
            return new Endpoints(base, head, tip(claim, ends, repository), ends, List.of());
        }
        return claim != null
                ? new Endpoints(claimed(claim, ends, repository), head, tip(claim, ends, repository), ends, List.of())
                : apart(ends, request.head() != null, head, repository);
    }

    /** With more sentences. */
    Endpoints with(List<String> more) {
        return new Endpoints(base, head, tip, ends, Stream.concat(notices.stream(), more.stream()).toList());
    }

    private static String tip(@Nullable ComparedRevision claim, String ends, GitRepository repository)
            throws RevisionException {
        String merge = claim == null ? null : claim.merge();
        return merge != null && repository.has(ends) && repository.mergedInto(ends, merge) != null ? merge : ends;
    }

    /** The commit that the change is compared with, in 40 digits. */
    String baseCommit() {
        return Objects.requireNonNull(base.commit(), "a base is a commit");
    }

    /** The last commit of the change's author in 40 digits; null where nothing was committed yet. */
    @Nullable
    String tipCommit(GitRepository repository) throws RevisionException {
        return repository.has(tip) ? repository.revision(tip).commit() : null;
    }

    /** The commits of the change; none where nothing was committed yet. */
    CommitRange range(GitRepository repository) throws RevisionException {
        return repository.has(ends)
                ? CommitRange.of(repository, base, tip, ends, head)
                : CommitRange.of(repository, base, baseCommit(), baseCommit(), head);
    }

    /** Without a build server: from where the history parts from what everybody has. */
    private static Endpoints apart(String ends, boolean isCommitted, Revision head, GitRepository repository)
            throws RevisionException {
        String branch = repository.defaultBranch();
        if (branch != null) {
            return new Endpoints(repository.mergeBase(branch, ends), head, ends, ends, List.of());
        }
        if (isCommitted) {
            throw RevisionException
                    .asked("no remote says what its default branch is, so --base has to say what to compare with");
        }
        return new Endpoints(repository.revision(CHECKED_OUT), head, ends, ends,
                List.of("no remote says what its default branch is, so the change is compared with HEAD; --base says "
                        + "otherwise"));
    }

    private static Revision claimed(ComparedRevision claim, String ends, GitRepository repository)
            throws RevisionException {
        String merged = claim.merge() == null ? null : repository.mergedInto(ends, claim.merge());
        String from = merged == null ? claim.revision() : merged;
        if (!repository.has(from)) {
            throw RevisionException.asked(claim.by() + " says that the change begins at " + from
                    + ", which this clone does not hold: git fetch"
                    + " --no-tags --depth=1 origin " + from.replaceFirst("^refs/remotes/origin/", "") + " brings it"
                    + (claim.merge() == null ? "" : " (in GitHub Actions: fetch-depth: 2 for actions/checkout)"));
        }
        return claim.parts() && merged == null ? repository.mergeBase(from, ends) : repository.revision(from);
    }
}
