package dev.scalinglint.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/**
 * What the file system says of a file, as Git's index has it: while it stays the same, so does the content.
 *
 * @param size     in bytes; -1 for what is no file
 * @param modified when it was changed last, in nanoseconds since 1970 as far as the file system tells them
 * @param key      which file of the file system it is
 */
public record FileState(long size, long modified, String key) {
    /** Of what is not there, or no regular file. */
    public static final FileState NONE = new FileState(-1, 0, "");

    public static FileState of(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.isRegularFile() ? new FileState(attributes.size(), attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS),
                    String.valueOf(attributes.fileKey())) : NONE;
        } catch (IOException e) {
            return NONE;
        }
    }

    /** Whether it was changed after a point in time, in nanoseconds since 1970. */
    public boolean isNewerThan(long nanos) {
        return modified > nanos;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FileState state && size == state.size && modified == state.modified && key.equals(state.key);
    }

    /** By hand, as {@link #equals}: a record's own is made at run time, which a short run feels. */
    @Override
    public String toString() {
        return String.join(" ", Long.toString(size), Long.toString(modified), key);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(31 * size + modified);
    }
}
