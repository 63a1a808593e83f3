package dev.scalinglint.gate.git;

import java.io.IOException;
import java.net.URI;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.ProviderMismatchException;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import org.jspecify.annotations.Nullable;

/** A path within a revision: names are put together as they are on disk, only what stands there is another matter. */
final class RevisionPath implements Path {
    private final RevisionFileSystem files;
    private final Path path;

    RevisionPath(RevisionFileSystem files, Path path) {
        this.files = files;
        this.path = path;
    }

    /** The same names on disk, where something else may stand. */
    Path onDisk() {
        return path;
    }

    private Path of(Path other) {
        return new RevisionPath(files, other);
    }

    private @Nullable Path orNull(@Nullable Path other) {
        return other == null ? null : of(other);
    }

    private boolean isOurs(Path other) {
        return other instanceof RevisionPath revision && revision.files == files;
    }

    private Path ours(Path other) {
        if (!isOurs(other)) {
            throw new ProviderMismatchException(other + " is no path of this revision");
        }
        return ((RevisionPath) other).path;
    }

    @Override
    public RevisionFileSystem getFileSystem() {
        return files;
    }

    @Override
    public boolean isAbsolute() {
        return path.isAbsolute();
    }

    @Override
    public @Nullable Path getRoot() {
        return orNull(path.getRoot());
    }

    @Override
    public @Nullable Path getFileName() {
        return orNull(path.getFileName());
    }

    @Override
    public @Nullable Path getParent() {
        return orNull(path.getParent());
    }

    @Override
    public int getNameCount() {
        return path.getNameCount();
    }

    @Override
    public Path getName(int index) {
        return of(path.getName(index));
    }

    @Override
    public Path subpath(int from, int to) {
        return of(path.subpath(from, to));
    }

    @Override
    public boolean startsWith(Path other) {
        return isOurs(other) && path.startsWith(((RevisionPath) other).path);
    }

    @Override
    public boolean endsWith(Path other) {
        return isOurs(other) && path.endsWith(((RevisionPath) other).path);
    }

    @Override
    public Path normalize() {
        return of(path.normalize());
    }

    @Override
    public Path resolve(Path other) {
        return of(path.resolve(ours(other)));
    }

    @Override
    public Path relativize(Path other) {
        return of(path.relativize(ours(other)));
    }

    /** Not a file's: whoever opens it would read the disk. */
    @Override
    public URI toUri() {
        return URI.create("git://" + toAbsolutePath().onDisk().toUri().getRawPath());
    }

    @Override
    public RevisionPath toAbsolutePath() {
        return isAbsolute() ? this : new RevisionPath(files, files.root().onDisk().resolve(path));
    }

    @Override
    public Path toRealPath(LinkOption... options) throws IOException {
        return files.real(this, options.length == 0);
    }

    @Override
    public WatchKey register(WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
        throw new UnsupportedOperationException("a revision never changes");
    }

    @Override
    public int compareTo(Path other) {
        return path.compareTo(ours(other));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RevisionPath revision && files == revision.files && path.equals(revision.path);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
