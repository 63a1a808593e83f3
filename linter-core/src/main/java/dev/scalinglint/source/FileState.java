package dev.scalinglint.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What the file system says of a file, as Git's index has it: while it stays the same, so does the content. What
 * unpacks archives sets a file's own time back and may be given the inode of the file that was there before; only the
 * time of the inode's last change tells.
 *
 * @param size     in bytes; -1 for what is no file
 * @param modified when it was changed last, in nanoseconds since 1970 as far as the file system tells them
 * @param changed  when the inode was, which no program can set; {@link #UNKNOWN} where the file system has no such time
 * @param key      which file of the file system it is
 */
public record FileState(long size, long modified, long changed, String key) {
    /** In place of a time. */
    public static final long UNKNOWN = Long.MIN_VALUE;
    /** Of what is not there, or no regular file. */
    public static final FileState NONE = new FileState(-1, 0, 0, "");

    private static final long SECOND = 1_000_000_000;
    private static final String ATTRIBUTES = "unix:isRegularFile,size,lastModifiedTime,ctime,ino,dev";

    /** {@link #NONE} of a text given in memory. */
    public static FileState of(SourceFile file) {
        Path onDisk = file.onDisk();
        return onDisk == null ? NONE : of(onDisk);
    }

    public static FileState of(Path file) {
        try {
            Map<String, Object> attributes = Files.readAttributes(file, ATTRIBUTES);
            return Boolean.TRUE.equals(attributes.get("isRegularFile"))
                    ? new FileState(size(attributes.get("size")),
                            nanos(attributes.get("lastModifiedTime")), nanos(attributes.get("ctime")),
                            attributes.get("dev") + " " + attributes.get("ino"))
                    : NONE;
        } catch (IOException e) {
            return NONE;
        } catch (UnsupportedOperationException | IllegalArgumentException e) {
            return basic(file);
        }
    }

    /** Where files have no inodes. */
    private static FileState basic(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.isRegularFile()
                    ? new FileState(attributes.size(), nanos(attributes.lastModifiedTime()),
                            UNKNOWN,
                            String.valueOf(attributes.fileKey()))
                    : NONE;
        } catch (IOException e) {
            return NONE;
        }
    }

    private static long size(@Nullable Object size) {
        return size instanceof Long known ? known : -1;
    }

    private static long nanos(@Nullable Object time) {
        return time instanceof FileTime known ? known.to(TimeUnit.NANOSECONDS) : UNKNOWN;
    }

    /**
     * Whether it was changed since a point in time, in nanoseconds since 1970, or so shortly before that it may change
     * again and seem the same: file systems tell time in steps.
     */
    public boolean mayHaveChangedSince(long nanos) {
        long last = changed == UNKNOWN ? modified : changed;
        return last > nanos - (last % SECOND == 0 ? 2 * SECOND : SECOND / 50);
    }

    /** Never where the time of the last change is not known: then only the content can tell. */
    @Override
    public boolean equals(Object other) {
        return other instanceof FileState state && size == state.size && modified == state.modified
                && changed == state.changed
                && changed != UNKNOWN && key.equals(state.key);
    }

    /** By hand, as {@link #equals}: a record's own is made at run time, which a short run feels. */
    @Override
    public String toString() {
        return String.join(" ", Long.toString(size), Long.toString(modified), Long.toString(changed), key);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(31 * size + modified);
    }
}
