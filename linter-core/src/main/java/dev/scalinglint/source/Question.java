package dev.scalinglint.source;

import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something asked of a {@link FileTree} about a path that no walk has met: as long as the answer stays the same, so does whatever follows
 * from it.
 *
 * @param path from the root, with {@code /}
 */
public record Question(Kind kind, String path) {
    /** What is asked. */
    public enum Kind {
        /** Which file it is, and with which content. */
        FILE,
        /** Which files lie in it. */
        FOLDER,
        IS_FOLDER;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** By hand, as {@link #hashCode}: a record's own are made at run time, which takes a short run longer than all it compares. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Question question && kind == question.kind && path.equals(question.path);
    }

    @Override
    public int hashCode() {
        return 31 * path.hashCode() + kind.ordinal();
    }

    /** What the tree says now, in a word to compare. */
    public String answer(FileTree tree) {
        return switch (kind) {
            case IS_FOLDER -> String.valueOf(tree.isFolder(path));
            case FOLDER -> tree.folder(path).stream().map(SourceFile::path).collect(Collectors.joining("\n"));
            case FILE -> file(tree);
        };
    }

    private String file(FileTree tree) {
        try {
            SourceFile file = tree.file(path);
            return file == null ? "none" : file.path() + " " + stamp(file);
        } catch (UnreadableException e) {
            return "outside";
        }
    }

    private static @Nullable Stamp stamp(SourceFile file) {
        return file.onDisk() == null ? null : Stamp.of(file.onDisk());
    }
}
