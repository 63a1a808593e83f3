package dev.scalinglint.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Gives a file of the tree another text: encoding, byte order mark and permissions stay, and nobody ever reads half of
 * it.
 */
public final class TextWriter {
    private TextWriter() {}

    /** Why a file is never written, as a clause about it; null when it may be. */
    public static @Nullable String objection(Path root, SourceFile file) {
        Path onDisk = file.onDisk();
        try {
            if (onDisk == null || !onDisk.toRealPath().startsWith(root.toRealPath())) {
                return "is not in the repository";
            }
            Path named = root.toRealPath().resolve(file.path());
            if (!Files.isRegularFile(onDisk, LinkOption.NOFOLLOW_LINKS) || !onDisk.toRealPath().equals(named)) {
                return "is a symbolic link, or reached through one";
            }
            return !Files.isWritable(onDisk)
                    ? "is read-only"
                    : names(onDisk) > 1
                            ? "has another name (a hard link)"
                            : null;
        } catch (IOException | RuntimeException e) {
            return "cannot be found again";
        }
    }

    /** The byte order mark of a file as a character before its text; {@code ""} without one. */
    public static String mark(Path file) throws IOException {
        return TextReader.markLength(Files.readAllBytes(file)) > 0 ? "\uFEFF" : "";
    }

    /**
     * @param before what the file must still hold
     * @throws IOException with a sentence for people when it has changed, or cannot be written
     */
    public static void replace(Path file, String before, String after) throws IOException {
        byte[] old = Files.readAllBytes(file);
        if (!TextReader.decode(old).equals(before)) {
            throw new IOException("has changed in the meantime and is left as it is");
        }
        byte[] bytes = encoded(after, old);
        Path draft = draft(file);
        try {
            Files.write(draft, bytes);
            copyOwner(file, draft);
            copyPermissions(file, draft);
            AtomicFile.move(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** A text in the encoding of another, with its byte order mark. */
    static byte[] encoded(String text, byte[] like) {
        byte[] encoded = text.getBytes(TextReader.charset(like));
        int mark = TextReader.markLength(like);
        return ByteBuffer.allocate(mark + encoded.length).put(like, 0, mark).put(encoded).array();
    }

    /**
     * Where a kill leaves nothing that somebody might commit, if that is on the same disk: only there it can be moved
     * in one step.
     */
    private static Path draft(Path file) throws IOException {
        Path folder = Objects.requireNonNull(file.getParent(), "a file is in a folder");
        Path git = GitFolder.of(RepositoryRoot.of(folder));
        boolean near = git != null && Files.isWritable(git) && Files.getFileStore(git).equals(Files.getFileStore(file));
        return Files.createTempFile(near ? git : folder, near ? "scaling-lint" : ".scaling-lint", ".fix");
    }

    private static int names(Path file) throws IOException {
        try {
            return (Integer) Files.getAttribute(file, "unix:nlink");
        } catch (UnsupportedOperationException | IllegalArgumentException e) {
            return 1;
        }
    }

    private static void copyOwner(Path from, Path to) throws IOException {
        PosixFileAttributeView old = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        PosixFileAttributeView own = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (old == null) {
            return;
        }
        PosixFileAttributes was = old.readAttributes();
        PosixFileAttributes is = own.readAttributes();
        if (!was.owner().equals(is.owner()) || !was.group().equals(is.group())) {
            own.setOwner(was.owner());
            own.setGroup(was.group());
        }
    }

    private static void copyPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView old = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        if (old != null) {
            Files.setPosixFilePermissions(to, old.readAttributes().permissions());
        }
    }
}
