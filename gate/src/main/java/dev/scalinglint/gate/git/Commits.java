package dev.scalinglint.gate.git;

import dev.scalinglint.finding.Nearest;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.jspecify.annotations.Nullable;

/** Finds commits. What a stranger called a branch is looked up, and never an option of anything. */
record Commits(Repository repository) {
    private static final int LONGEST = 1_000;
    private static final String PARTS = "refs/heads/|refs/tags/|refs/remotes/";

    /** Null when there is no such commit here. */
    @Nullable
    RevCommit find(String text) throws RevisionException {
        if (text.isBlank() || text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            return null;
        }
        try (RevWalk walk = new RevWalk(repository)) {
            ObjectId id = repository.resolve(text);
            RevCommit commit = id == null ? null : walk.parseCommit(id);
            if (commit != null) {
                walk.parseBody(commit);
            }
            return commit;
        } catch (AmbiguousObjectException e) {
            throw RevisionException.asked(
                    "'" + text + "' may be one of " + e.getCandidates().size() + " objects: give more of its digits");
        } catch (IncorrectObjectTypeException e) {
            throw RevisionException.asked("'" + text + "' is no commit");
        } catch (MissingObjectException | IllegalArgumentException e) {
            return null;
        } catch (IOException e) {
            throw RevisionException.failed("'" + shown(text) + "' cannot be read", e);
        }
    }

    RevCommit commit(String text) throws RevisionException {
        RevCommit commit = find(text);
        if (commit == null) {
            throw RevisionException.asked("there is no revision '" + shown(text) + "' here" + hint(text));
        }
        return commit;
    }

    Commit told(RevCommit commit) throws RevisionException {
        try {
            return new Commit(commit.name(), Instant.ofEpochSecond(commit.getCommitTime()),
                    author(commit.getAuthorIdent().getName()),
                    commit.getParentCount() == 0 ? null : commit.getParent(0).name(),
                    repository.getObjectDatabase().getShallowCommits().contains(commit.getId()));
        } catch (IOException e) {
            throw RevisionException.failed("Git's list of what a shallow clone lacks cannot be read", e);
        }
    }

    /** Some write an address where their name belongs. */
    private static String author(String name) {
        String plain = name.replaceFirst("@.*", "").strip();
        return plain.isEmpty() ? "somebody" : plain;
    }

    private String hint(String text) throws RevisionException {
        List<String> names = names();
        if (names.isEmpty()) {
            return ": nothing was committed yet";
        }
        String nearest = Nearest.hint(text, names);
        return !nearest.isEmpty()
                ? nearest
                : "; if it is a remote's, git fetch origin " + (isPlain(text) ? text : "REF") + " brings it";
    }

    private static boolean isPlain(String text) {
        return text.matches("[A-Za-z0-9][A-Za-z0-9._/-]*");
    }

    static String shown(String text) {
        return text.length() > 100 ? text.substring(0, 100) + "…" : text;
    }

    private List<String> names() throws RevisionException {
        try {
            List<String> names = new ArrayList<>();
            for (Ref ref : repository.getRefDatabase().getRefs()) {
                names.add(ref.getName().replaceFirst("^(" + PARTS + ")", ""));
            }
            return names;
        } catch (IOException e) {
            throw RevisionException.failed("the branches cannot be read", e);
        }
    }

    /** Where two histories part. */
    RevCommit mergeBase(String one, String other) throws RevisionException {
        RevCommit first = commit(one);
        RevCommit second = commit(other);
        try (RevWalk walk = new RevWalk(repository)) {
            walk.setRevFilter(RevFilter.MERGE_BASE);
            walk.markStart(walk.parseCommit(first));
            walk.markStart(walk.parseCommit(second));
            RevCommit base = walk.next();
            if (base != null) {
                walk.parseBody(base);
                return base;
            }
        } catch (IOException e) {
            throw RevisionException
                    .failed("the histories of '" + shown(one) + "' and '" + shown(other) + "' cannot be read", e);
        }
        throw RevisionException.asked("'" + shown(one) + "' and '" + shown(other) + "' have no commit in common"
                + (isShallow()
                        ? " in this clone, which is a shallow one: git fetch --unshallow brings the rest of the "
                                + "history (in GitHub Actions: fetch-depth: 0"
                                + " for actions/checkout)"
                        : "; --base says what to compare with"));
    }

    /**
     * The commits that a revision has and a commit has not, the newest first.
     *
     * @param most of them
     */
    List<CommitMessage> between(String base, String tip, int most) throws RevisionException {
        List<CommitMessage> between = new ArrayList<>();
        try (RevWalk walk = new RevWalk(repository)) {
            walk.sort(RevSort.TOPO);
            walk.markStart(walk.parseCommit(commit(tip)));
            walk.markUninteresting(walk.parseCommit(commit(base)));
            for (RevCommit next = walk.next(); next != null && between.size() < most; next = walk.next()) {
                walk.parseBody(next);
                between.add(new CommitMessage(next, changes(next, walk)));
            }
            return between;
        } catch (IOException e) {
            throw RevisionException.failed("the history of '" + shown(tip) + "' cannot be read", e);
        }
    }

    private static boolean changes(RevCommit commit, RevWalk walk) throws IOException {
        if (commit.getParentCount() != 1) {
            return commit.getParentCount() == 0;
        }
        return !walk.parseCommit(commit.getParent(0)).getTree().equals(commit.getTree());
    }

    boolean isShallow() throws RevisionException {
        try {
            return !repository.getObjectDatabase().getShallowCommits().isEmpty();
        } catch (IOException e) {
            throw RevisionException.failed("Git's list of what a shallow clone lacks cannot be read", e);
        }
    }
}
