package dev.scalinglint.gate.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.jspecify.annotations.Nullable;

/** A repository of which revisions are read. */
public final class GitRepository implements AutoCloseable {
    private final Repository repository;
    private final Path mount;

    private GitRepository(Repository repository, Path mount) {
        this.repository = repository;
        this.mount = mount;
    }

    /**
     * The repository that a folder is in.
     *
     * @throws RevisionException when there is none, or it cannot be read
     */
    public static GitRepository around(Path folder) throws RevisionException {
        QuietSystem.install();
        FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(folder.toAbsolutePath().toFile());
        if (builder.getGitDir() == null) {
            throw RevisionException.asked("'" + folder
                    + "' is in no Git repository, and a change is what differs between two revisions of one");
        }
        try {
            Repository repository = builder.setMustExist(true).build();
            Path top = repository.isBare() ? repository.getDirectory().toPath() : repository.getWorkTree().toPath();
            return new GitRepository(repository, top.toRealPath());
        } catch (IOException | RuntimeException e) {
            throw RevisionException.failed("the repository " + builder.getGitDir() + " cannot be read", e);
        }
    }

    /** Whether nothing can be checked out of it. */
    public boolean isBare() {
        return repository.isBare();
    }

    /** What a text such as {@code HEAD~2}, a branch, a tag or the beginning of a commit means. */
    public Revision revision(String text) throws RevisionException {
        return revision(text, commits().commit(text));
    }

    private Revision revision(String name, RevCommit commit) {
        return new Revision(name, commit.name(), mount, new CommittedFolder(repository).of(commit.getTree().getId()));
    }

    /** Where the histories of two revisions part. */
    public Revision mergeBase(String text, String head) throws RevisionException {
        return revision("where " + text + " and " + head + " part", commits().mergeBase(text, head));
    }

    /** Whether there is such a commit here. */
    public boolean has(String text) throws RevisionException {
        return commits().find(text) != null;
    }

    /** What a build server has merged a commit into, where a revision is such a merge; null where it is not. */
    public @Nullable String mergedInto(String text, String commit) throws RevisionException {
        RevCommit merge = commits().commit(text);
        return merge.getParentCount() == 2 && merge.getParent(1).name().equals(commit)
                ? merge.getParent(0).name()
                : null;
    }

    /** The branch that the remote calls its default one, as this clone knows it; null when none does. */
    public @Nullable String defaultBranch() throws RevisionException {
        for (String remote : repository.getRemoteNames()) {
            for (String branch : List.of("HEAD", "main", "master")) {
                if (has("refs/remotes/" + remote + "/" + branch)) {
                    return "refs/remotes/" + remote + "/" + branch;
                }
            }
        }
        return null;
    }

    /** What a text such as {@code HEAD} or the beginning of a commit means, with who made it and when. */
    public Commit commit(String text) throws RevisionException {
        return commits().told(commits().commit(text));
    }

    Commits commits() {
        return new Commits(repository);
    }

    Repository repository() {
        return repository;
    }

    /** What would be committed now. */
    public Revision index() throws RevisionException {
        IndexFolder index = new IndexFolder(repository, read());
        List<String> conflicts = index.conflicts();
        if (!conflicts.isEmpty()) {
            throw RevisionException
                    .asked("a merge has left " + String.join(", ", conflicts.subList(0, Math.min(3, conflicts.size())))
                            + (conflicts.size() > 3 ? " and " + (conflicts.size() - 3) + " more" : "")
                            + " in conflict: put that right and 'git add' what comes of it");
        }
        return new Revision("the index", null, mount, index.folder());
    }

    /** What is checked out, as it is now. */
    public Revision workingTree() throws RevisionException {
        DirCache index = read();
        try {
            return new Revision("the working tree", null, mount, new WorkingFolder(repository, index).folder());
        } catch (IOException e) {
            throw RevisionException.failed("the working tree cannot be read", e);
        }
    }

    private DirCache read() throws RevisionException {
        if (isBare()) {
            throw RevisionException.asked(
                    "a bare repository has neither working tree nor index: say which revision to judge with --head");
        }
        try {
            return repository.readDirCache();
        } catch (IOException e) {
            throw RevisionException.failed("Git's index cannot be read", e);
        }
    }

    @Override
    public void close() {
        repository.close();
    }
}
