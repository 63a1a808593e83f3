package dev.scalinglint.gate.git;

import dev.scalinglint.source.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The commits of a change, and what was changed after each. */
public final class CommitRange {
    /** Of a longer history the newest count: an approval that old has become outdated. */
    private static final int MOST = 1_000;

    private final GitRepository repository;
    private final Revision tip;
    private final Set<String> uncommitted;
    private final List<CommitMessage> commits;

    private CommitRange(GitRepository repository, Revision tip, Set<String> uncommitted, List<CommitMessage> commits) {
        this.repository = repository;
        this.tip = tip;
        this.uncommitted = uncommitted;
        this.commits = List.copyOf(commits);
    }

    /**
     * @param base       what the change is compared with
     * @param tip        its author's last commit
     * @param checkedOut what the head comes from: the tip, or what a build server has merged of it
     * @param head       what the change comes to
     */
    public static CommitRange of(GitRepository repository, Revision base, String tip, String checkedOut, Revision head)
            throws RevisionException {
        Revision last = repository.revision(tip);
        return new CommitRange(repository, last, paths(repository.revision(checkedOut), head),
                repository.commits().between(Objects.requireNonNull(base.commit(), "a base is a commit"), tip, MOST));
    }

    /** The newest first. */
    public List<CommitMessage> commits() {
        return commits;
    }

    /** The paths of what is not any more what it was in a commit. */
    public Set<String> since(CommitMessage commit) throws RevisionException {
        Set<String> since = new TreeSet<>(uncommitted);
        since.addAll(paths(repository.revision(commit.id()), tip));
        return since;
    }

    private static Set<String> paths(Revision from, Revision to) throws RevisionException {
        ChangedFiles changed = ChangedFiles.between(from, to, Limits.DEFAULT.maxFiles());
        Set<String> paths = new TreeSet<>(changed.base());
        paths.addAll(changed.head());
        return paths;
    }

    /** Who wrote what the change changes, by name and by address. */
    public List<String> authors() {
        List<String> authors = new ArrayList<>();
        for (CommitMessage commit : commits) {
            if (commit.changes()) {
                authors.addAll(List.of(commit.author(), commit.email()));
            }
        }
        return authors;
    }
}
