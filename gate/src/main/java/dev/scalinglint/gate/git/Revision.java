package dev.scalinglint.gate.git;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** One state of a repository. */
public final class Revision {
    private final String name;
    private final @Nullable String commit;
    private final RevisionPath root;
    private final Folder top;

    Revision(String name, @Nullable String commit, Path mount, Folder top) {
        this.name = name;
        this.commit = commit;
        this.root = new RevisionFileSystem(mount, top).root();
        this.top = top;
    }

    /** For people: what it was asked for as, or that it is the index or the working tree. */
    public String name() {
        return name;
    }

    /** In 40 digits; null for the index and the working tree. */
    public @Nullable String commit() {
        return commit;
    }

    /** Where its files are: the same path as that of the working tree, in a file system of its own. */
    public Path root() {
        return root;
    }

    Folder top() {
        return top;
    }

    @Override
    public String toString() {
        return commit == null
                ? name
                : name.startsWith(commit.substring(0, 7))
                        ? commit.substring(0, 10)
                        : name + " (" + commit.substring(0, 10) + ")";
    }
}
