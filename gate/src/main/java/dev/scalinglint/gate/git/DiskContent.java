package dev.scalinglint.gate.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.jspecify.annotations.Nullable;

/** Content of a working tree, or where a link in it leads. */
final class DiskContent implements Content {
    /** More is read into memory by nobody, so nobody need know whether it has changed inside. */
    private static final long MOST = 64 << 20;

    private final Path file;
    private final @Nullable ObjectId tracked;
    private final boolean isClean;
    private @Nullable ObjectId id;

    /**
     * @param tracked what Git's index has for the file; null when it has none
     * @param isClean whether the index tells that it has not changed since
     */
    DiskContent(Path file, @Nullable ObjectId tracked, boolean isClean) {
        this.file = file;
        this.tracked = tracked;
        this.isClean = isClean;
    }

    /**
     * A file that only ends its lines otherwise than Git keeps them has not changed. No filter is run to find that out.
     */
    @Override
    public synchronized ObjectId id() throws IOException {
        ObjectId known = id != null ? id : isClean && tracked != null ? tracked : found();
        id = known;
        return known;
    }

    private ObjectId found() throws IOException {
        if (size() > MOST) {
            return ObjectId.zeroId();
        }
        byte[] bytes = bytes();
        ObjectId exact = hash(bytes);
        return tracked != null && !exact.equals(tracked) && hash(withoutReturns(bytes)).equals(tracked)
                ? tracked
                : exact;
    }

    private static ObjectId hash(byte[] bytes) {
        try (ObjectInserter.Formatter formatter = new ObjectInserter.Formatter()) {
            return formatter.idFor(Constants.OBJ_BLOB, bytes);
        }
    }

    private static byte[] withoutReturns(byte[] bytes) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != '\r' || i + 1 == bytes.length || bytes[i + 1] != '\n') {
                kept.write(bytes[i]);
            }
        }
        return kept.toByteArray();
    }

    @Override
    public long size() throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS).size();
    }

    @Override
    public byte[] bytes() throws IOException {
        return Files.isSymbolicLink(file)
                ? Files.readSymbolicLink(file).toString().getBytes(UTF_8)
                : Files.readAllBytes(file);
    }
}
