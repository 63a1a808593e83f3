package dev.scalinglint.gate.git;

import java.io.IOException;
import org.eclipse.jgit.lib.ObjectId;

/** What holds no others: a file, a link, or the commit at which another repository is pinned. */
record Leaf(Kind kind, Content content) implements GitEntry {
    /** What Git tells apart; whether a file may be run is none of ours. */
    enum Kind {
        FILE,
        LINK,
        SUBMODULE
    }

    /** The name that Git gives the content. */
    ObjectId id() throws IOException {
        return content.id();
    }

    /** Whether it is the same thing with the same content. */
    boolean isSame(Leaf other) throws IOException {
        return kind == other.kind && id().equals(other.id());
    }
}
