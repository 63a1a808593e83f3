package dev.scalinglint.gate;

import dev.scalinglint.gate.ci.BuildServers;
import dev.scalinglint.gate.ci.ComparedRevision;
import dev.scalinglint.gate.git.GitRepository;
import dev.scalinglint.gate.git.Revision;
import dev.scalinglint.gate.git.RevisionException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a change begins and ends.
 *
 * @param notices what was assumed, in sentences
 */
record Endpoints(Revision base, Revision head, List<String> notices) {
    private static final String CHECKED_OUT = "HEAD";

    static Endpoints of(GateRequest request, GitRepository repository) throws RevisionException {
        if (request.staged() && request.head() != null) {
            throw RevisionException
                    .asked("--staged judges the index and --head a revision: only one of them can be the head");
        }
        Revision head = request.staged()
                ? repository.index()
                : request.head() == null ? repository.workingTree() : repository.revision(request.head());
        if (request.base() != null) {
            return new Endpoints(repository.revision(request.base()), head, List.of());
        }
        String ends = request.head() == null ? CHECKED_OUT : request.head();
        ComparedRevision claim = BuildServers.claim(request.env());
        return claim != null
                ? new Endpoints(claimed(claim, ends, repository), head, List.of())
                : apart(ends, request.head() != null, head, repository);
    }

    /** With more sentences. */
    Endpoints with(List<String> more) {
        return new Endpoints(base, head, Stream.concat(notices.stream(), more.stream()).toList());
    }

    /** Without a build server: from where the history parts from what everybody has. */
    private static Endpoints apart(String ends, boolean isCommitted, Revision head, GitRepository repository)
            throws RevisionException {
        String branch = repository.defaultBranch();
        if (branch != null) {
            return new Endpoints(repository.mergeBase(branch, ends), head, List.of());
        }
        if (isCommitted) {
            throw RevisionException
                    .asked("no remote says what its default branch is, so --base has to say what to compare with");
        }
        return new Endpoints(repository.revision(CHECKED_OUT), head,
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
