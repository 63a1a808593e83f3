package dev.scalinglint.gate.git;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.dircache.DirCacheIterator;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.WorkingTreeIterator;
import org.jspecify.annotations.Nullable;

/**
 * What is checked out, as it is now: tracked files, new ones that Git is not told to ignore, and those that a sparse
 * checkout leaves in the index.
 */
record WorkingFolder(Repository repository, DirCache index) {
    private static final int ON_DISK = 0;
    private static final int IN_INDEX = 1;

    Folder folder() throws IOException {
        NestedFolder top = new NestedFolder();
        try (TreeWalk walk = new TreeWalk(repository)) {
            FileTreeIterator disk = new FileTreeIterator(repository);
            walk.addTree(disk);
            walk.addTree(new DirCacheIterator(index));
            disk.setDirCacheIterator(walk, IN_INDEX);
            while (walk.next()) {
                WorkingTreeIterator file = walk.getTree(ON_DISK, WorkingTreeIterator.class);
                DirCacheIterator tracked = walk.getTree(IN_INDEX, DirCacheIterator.class);
                if (walk.isSubtree()) {
                    if (tracked != null || !file.isEntryIgnored()) {
                        walk.enterSubtree();
                    }
                } else {
                    Leaf leaf = leaf(walk.getPathString(), file, tracked == null ? null : tracked.getDirCacheEntry());
                    if (leaf != null) {
                        top.add(walk.getPathString(), leaf);
                    }
                }
            }
        }
        return top.folder();
    }

    private @Nullable Leaf leaf(String path, @Nullable WorkingTreeIterator file, @Nullable DirCacheEntry tracked)
            throws IOException {
        if (tracked != null
                && (FileMode.GITLINK.equals(tracked.getRawMode()) || file == null && tracked.isSkipWorkTree())) {
            return CommittedFolder.leaf(repository, tracked.getFileMode(), tracked.getObjectId());
        }
        if (file == null) {
            return null;
        }
        Leaf.Kind kind = CommittedFolder.kind(file.getEntryFileMode());
        // Another repository within this one is none of its files until it is made a submodule.
        if (kind == null || kind == Leaf.Kind.SUBMODULE || tracked == null && file.isEntryIgnored()) {
            return null;
        }
        Path disk = repository.getWorkTree().toPath().resolve(path);
        ObjectId id = tracked == null || tracked.getStage() != DirCacheEntry.STAGE_0 ? null : tracked.getObjectId();
        boolean clean = id != null && file.compareMetadata(tracked) == WorkingTreeIterator.MetadataDiff.EQUAL;
        return new Leaf(kind, new DiskContent(disk, id, clean));
    }
}
