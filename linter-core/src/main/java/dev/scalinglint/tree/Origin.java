package dev.scalinglint.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an application comes from: enough to read it again while what its tree is made of stays the same.
 *
 * @param kind     what it is made of
 * @param folder   where it is rooted, from the root of the tree
 * @param claimed  the folder that Argo CD names, where it says anything about it; null where it does not
 * @param deployed which of the things it says of that folder, from 0
 * @param files    the paths of its files; empty for a kustomization, which names them itself
 * @param complete whether all files of the folder were looked at
 * @param whole    whether all that belongs to it is among {@code files}
 */
public record Origin(Kind kind, String folder, @Nullable String claimed, int deployed, List<String> files,
        boolean complete, boolean whole) {
    /** What an application is made of. */
    public enum Kind {
        KUSTOMIZATION,
        /** Files that no kustomization governs. */
        LOOSE,
        /** A file that nobody applies. */
        UNAPPLIED
    }

    boolean isKustomization() {
        return kind == Kind.KUSTOMIZATION;
    }
}
