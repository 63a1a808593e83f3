package dev.scalinglint.gate.git;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.Repository;

/** What would be committed now. */
record IndexFolder(Repository repository, DirCache index) {
    Folder folder() {
        NestedFolder top = new NestedFolder();
        for (int i = 0; i < index.getEntryCount(); i++) {
            DirCacheEntry entry = index.getEntry(i);
            Leaf leaf = entry.isIntentToAdd()
                    ? null
                    : CommittedFolder.leaf(repository, entry.getFileMode(), entry.getObjectId());
            if (leaf != null && entry.getStage() == DirCacheEntry.STAGE_0) {
                top.add(entry.getPathString(), leaf);
            }
        }
        return top.folder();
    }

    /** The files that a merge has left in conflict, which nobody can commit. */
    List<String> conflicts() {
        List<String> conflicts = new ArrayList<>();
        for (int i = 0; i < index.getEntryCount(); i++) {
            DirCacheEntry entry = index.getEntry(i);
            if (entry.getStage() != DirCacheEntry.STAGE_0 && !conflicts.contains(entry.getPathString())) {
                conflicts.add(entry.getPathString());
            }
        }
        return conflicts;
    }
}
