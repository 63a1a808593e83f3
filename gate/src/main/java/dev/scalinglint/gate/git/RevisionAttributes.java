package dev.scalinglint.gate.git;

import java.io.IOException;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/** What Java calls a file's attributes. */
record RevisionAttributes(GitEntry entry) implements BasicFileAttributes {
    private static final FileTime NO_TIME = FileTime.fromMillis(0);

    /** 0 for what is no file, and for one that cannot be read: why is said to whoever reads it. */
    @Override
    public long size() {
        try {
            return entry instanceof Leaf leaf && leaf.kind() != Leaf.Kind.SUBMODULE ? leaf.content().size() : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    /** Git keeps none. */
    @Override
    public FileTime lastModifiedTime() {
        return NO_TIME;
    }

    @Override
    public FileTime lastAccessTime() {
        return NO_TIME;
    }

    @Override
    public FileTime creationTime() {
        return NO_TIME;
    }

    @Override
    public boolean isRegularFile() {
        return entry instanceof Leaf leaf && leaf.kind() == Leaf.Kind.FILE;
    }

    @Override
    public boolean isDirectory() {
        return entry instanceof Folder;
    }

    @Override
    public boolean isSymbolicLink() {
        return entry instanceof Leaf leaf && leaf.kind() == Leaf.Kind.LINK;
    }

    @Override
    public boolean isOther() {
        return entry instanceof Leaf leaf && leaf.kind() == Leaf.Kind.SUBMODULE;
    }

    @Override
    public @Nullable Object fileKey() {
        return null;
    }
}
