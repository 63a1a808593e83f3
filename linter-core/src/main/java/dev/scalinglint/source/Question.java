package dev.scalinglint.source;

import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something asked of a {@link FileTree} about a path that no walk has met: as long as the answer stays the same, so
 * does whatever follows from it.
 *
 * @param path from the root, with {@code /}
 */
public record Question(Kind kind, String path) {
    static final Question GIT_CONFIG = new Question(Kind.GIT_CONFIG, "");

    /** What is asked. */
    public enum Kind {
        /** Which file it is, and in which state. */
        FILE,
        /** Which files lie in it. */
        FOLDER,
        IS_FOLDER,
        /** Which file is Git's configuration, and in which state; it has no path. */
        GIT_CONFIG,
        /** Which scripts there are in the whole tree. */
        SCRIPTS;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** By hand, as {@link #hashCode}: a record's own are made at run time, and a short run feels it. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Question question && kind == question.kind && path.equals(question.path);
    }

    @Override
    public int hashCode() {
        return 31 * path.hashCode() + kind.name().hashCode();
    }

    /** What the tree says now, in a text to keep. */
    public String answer(FileTree tree) {
        SourceFile file = file(tree);
        return file == null
                ? quick(tree, null)
                : String.join("\n", quick(tree, file), Stamp.of(file).toString());
    }

    /** Whether it says the same as when it gave an answer. */
    public boolean isStill(String answer, FileTree tree) {
        SourceFile file = file(tree);
        String quick = quick(tree, file);
        if (file == null) {
            return answer.equals(quick);
        }
        // Where no state tells that a file is the same, its content does.
        boolean same = FileState.of(file).changed() != FileState.UNKNOWN && answer.startsWith(quick);
        return same || answer.startsWith(file.path() + "\n") && answer.endsWith("\n" + Stamp.of(file));
    }

    /** Without a look into the file. */
    private String quick(FileTree tree, @Nullable SourceFile file) {
        return switch (kind) {
            case IS_FOLDER -> String.valueOf(tree.isFolder(path));
            case FOLDER -> tree.folder(path).stream().map(SourceFile::path).collect(Collectors.joining("\n"));
            case FILE, GIT_CONFIG -> file == null
                    ? "none"
                    : String.join("\n", file.path(), FileState.of(file).toString());
            case SCRIPTS -> tree.scripts().stream().map(SourceFile::path).collect(Collectors.joining("\n"));
        };
    }

    /**
     * Null where none is asked for, where there is none, and where the path leads out of the tree: that is the same to
     * whoever asks.
     */
    private @Nullable SourceFile file(FileTree tree) {
        try {
            SourceFile file = kind == Kind.GIT_CONFIG ? tree.gitConfig() : kind == Kind.FILE ? tree.file(path) : null;
            return file == null || file.onDisk() == null ? null : file;
        } catch (UnreadableException e) {
            return null;
        }
    }
}
