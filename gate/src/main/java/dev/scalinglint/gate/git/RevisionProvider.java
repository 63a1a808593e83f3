package dev.scalinglint.gate.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.NotLinkException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What Java asks of the files of a revision. They can be looked at and read, and nothing else. */
final class RevisionProvider extends FileSystemProvider {
    static final RevisionProvider ONLY = new RevisionProvider();

    private RevisionProvider() {}

    private static RevisionFileSystem of(Path path) {
        return ((RevisionPath) path).getFileSystem();
    }

    /** What stands at a path, which is something. */
    private static GitEntry entry(Path path, LinkOption... options) throws IOException {
        GitEntry entry = of(path).at(path, RevisionFileSystem.follows(options)).entry();
        if (entry == null) {
            throw new NoSuchFileException(path.toString());
        }
        return entry;
    }

    @Override
    public InputStream newInputStream(Path path, OpenOption... options) throws IOException {
        if (entry(path) instanceof Leaf leaf && leaf.kind() == Leaf.Kind.FILE) {
            return new ByteArrayInputStream(leaf.content().bytes());
        }
        throw new IOException("is not a regular file");
    }

    @Override
    public SeekableByteChannel newByteChannel(Path path, Set<? extends OpenOption> options,
            FileAttribute<?>... attributes) throws IOException {
        return new BytesChannel(newInputStream(path).readAllBytes());
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path path, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        if (!(entry(path) instanceof Folder folder)) {
            throw new NotDirectoryException(path.toString());
        }
        List<Path> found = new ArrayList<>();
        for (Path child : of(path).children(path, folder)) {
            if (filter.accept(child)) {
                found.add(child);
            }
        }
        return new Listed(found);
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        entry(path);
        if (List.of(modes).contains(AccessMode.WRITE)) {
            throw new AccessDeniedException(path.toString(), null, "a revision cannot be written");
        }
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        if (type != BasicFileAttributes.class) {
            throw new UnsupportedOperationException("of a file in a revision only the basic attributes are known");
        }
        return type.cast(new RevisionAttributes(entry(path, options)));
    }

    @Override
    public Path readSymbolicLink(Path path) throws IOException {
        if (entry(path, LinkOption.NOFOLLOW_LINKS) instanceof Leaf leaf && leaf.kind() == Leaf.Kind.LINK) {
            return of(path).getPath(new String(leaf.content().bytes(), UTF_8));
        }
        throw new NotLinkException(path.toString());
    }

    @Override
    public boolean isSameFile(Path path, Path other) throws IOException {
        return path.equals(other) || path.toRealPath().equals(other.toRealPath());
    }

    @Override
    public boolean isHidden(Path path) {
        return path.getFileName() != null && path.getFileName().toString().startsWith(".");
    }

    @Override
    public String getScheme() {
        return "git";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
        throw new UnsupportedOperationException("a revision is opened from its repository");
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        throw new UnsupportedOperationException("a revision is opened from its repository");
    }

    @Override
    public Path getPath(URI uri) {
        throw new UnsupportedOperationException("a revision is opened from its repository");
    }

    @Override
    public FileStore getFileStore(Path path) {
        throw new UnsupportedOperationException("a revision has no store");
    }

    @Override
    public <V extends FileAttributeView> @Nullable V getFileAttributeView(Path path, Class<V> type,
            LinkOption... options) {
        return null;
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) {
        throw new UnsupportedOperationException("of a file in a revision only the basic attributes are known");
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) {
        throw new ReadOnlyFileSystemException();
    }

    @Override
    public void delete(Path path) {
        throw new ReadOnlyFileSystemException();
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) {
        throw new ReadOnlyFileSystemException();
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) {
        throw new ReadOnlyFileSystemException();
    }

    @Override
    public void setAttribute(Path path, String attribute, @Nullable Object value, LinkOption... options) {
        throw new ReadOnlyFileSystemException();
    }
}
