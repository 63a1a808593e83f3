package dev.scalinglint.source;

import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file to lint: its name in reports and its text.
 *
 * <p>The text of a file on disk is only held softly: a tree of 100,000 files must not be kept in memory for the sake of
 * the few excerpts a report shows. It is read again when asked for.
 */
public final class SourceFile {
    private final String path;
    private final @Nullable Path onDisk;
    private final @Nullable String given;
    private final @Nullable UnreadableException unreadable;
    private final Limits limits;
    private @Nullable Map<String, Boolean> mentioned;
    private byte @Nullable [] bytes;
    private SoftReference<String> cached = new SoftReference<>(null);

    private SourceFile(String path, @Nullable Path onDisk, @Nullable String given,
            @Nullable UnreadableException unreadable, Limits limits) {
        this.path = path;
        this.onDisk = onDisk;
        this.given = given;
        this.unreadable = unreadable;
        this.limits = limits;
    }

    /** Text that is in memory already: standard input, a git blob, a test. */
    public static SourceFile of(String path, String text) {
        return new SourceFile(path, null, text, null, Limits.DEFAULT);
    }

    /**
     * Bytes that are in memory already, for example of standard input.
     *
     * @throws UnreadableException when they are no text
     */
    public static SourceFile of(String path, byte[] bytes) throws UnreadableException {
        SourceFile file = of(path, TextReader.decode(bytes));
        file.bytes = bytes;
        return file;
    }

    /** What was read already and cannot be used, such as too much on standard input. */
    public static SourceFile unreadable(String path, UnreadableException why) {
        return new SourceFile(path, null, null, why, Limits.DEFAULT);
    }

    /**
     * A file on disk.
     *
     * @param path as reported: relative to the repository root, with {@code /}
     */
    public static SourceFile on(Path file, String path, Limits limits) {
        return new SourceFile(path, file, null, null, limits);
    }

    /** A file on disk with a text that is to become its own. */
    public static SourceFile edited(Path file, String path, String text) {
        return new SourceFile(path, file, text, null, Limits.DEFAULT);
    }

    /** As reported: relative to the repository root (or the working directory), with {@code /}. */
    public String path() {
        return path;
    }

    /** Whether it is read for its name alone; any other only where something names it. */
    public boolean isListed() {
        return FileNames.isRead(path);
    }

    /** The name without its folders. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The folder, {@code ""} for the root. */
    public String folder() {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    /** Whether its name says that it is nginx configuration. */
    public boolean isNginx() {
        return FileNames.isNginx(path);
    }

    /** Where it is on disk; null for text given in memory. */
    public @Nullable Path onDisk() {
        return onDisk;
    }

    /** A text given in memory, encoded as it is to be written back; UTF-8 when nobody says. */
    public byte[] encoded(String text) {
        return TextWriter.encoded(text, bytes == null ? new byte[0] : bytes);
    }

    /**
     * The decoded text, without a byte order mark.
     *
     * @throws UnreadableException with a sentence for people
     */
    public synchronized String text() throws UnreadableException {
        if (unreadable != null) {
            throw unreadable;
        }
        if (given != null || onDisk == null) {
            return given == null ? "" : given;
        }
        String text = cached.get();
        if (text == null) {
            text = TextReader.read(onDisk, limits);
            cached = new SoftReference<>(text);
        }
        return text;
    }

    /** Whether a word stands anywhere in its text, which is searched once for each; not where it cannot be read. */
    public synchronized boolean mentions(String word) {
        if (mentioned == null) {
            mentioned = new HashMap<>(2);
        }
        return mentioned.computeIfAbsent(word, searched -> {
            try {
                return text().contains(searched);
            } catch (UnreadableException e) {
                return false;
            }
        });
    }

    @Override
    public String toString() {
        return path;
    }
}
