package dev.scalinglint.gate.git;

import java.io.IOException;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/** A folder of a revision, opened when somebody looks into it. Safe on many threads. */
final class Folder implements GitEntry {
    static final Folder EMPTY = new Folder(null, Map::of);

    /** Reads what a folder holds. */
    interface Opening {
        /** By name, sorted. */
        Map<String, GitEntry> open() throws IOException;
    }

    private final @Nullable ObjectId id;
    private final Opening opening;
    private @Nullable Map<String, GitEntry> children;

    /** @param id the name that Git gives all that is in it; null where nobody has written it yet */
    Folder(@Nullable ObjectId id, Opening opening) {
        this.id = id;
        this.opening = opening;
    }

    /** By name, sorted. */
    synchronized Map<String, GitEntry> children() throws IOException {
        if (children == null) {
            children = opening.open();
        }
        return children;
    }

    /** Whether both hold the same, as far as that can be told without a look into them. */
    boolean isSame(Folder other) {
        return this == other || id != null && id.equals(other.id);
    }
}
