package dev.scalinglint.gate.git;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The files of one revision, where its working tree stands: paths are the same as there, and so is what leads out of
 * it. What is outside cannot be read, and it is not told whether there is anything.
 */
final class RevisionFileSystem extends FileSystem {
    private static final int MOST_FOLDERS = 500_000;

    private final RevisionPath root;
    private final Folder top;
    private final AtomicInteger listed = new AtomicInteger();

    /** @param mount where the working tree is, absolute and without links */
    RevisionFileSystem(Path mount, Folder top) {
        this.root = new RevisionPath(this, mount);
        this.top = top;
    }

    RevisionPath root() {
        return root;
    }

    /** What stands at a path; the last name's own link is followed, or not. */
    Way.End at(Path path, boolean follow) throws IOException {
        return Way.to(((RevisionPath) path).toAbsolutePath().onDisk(), follow, root.onDisk(), top);
    }

    /** Whatever is asked, the answer has no dots in it. */
    Path real(RevisionPath path, boolean follow) throws IOException {
        Way.End end = at(path, follow);
        if (end.entry() == null && !end.isOutside()) {
            throw new NoSuchFileException(path.toString());
        }
        return new RevisionPath(this, end.path());
    }

    /**
     * The paths of all that a folder holds.
     *
     * @throws IOException when more folders were listed than a tree on disk could reasonably have: in Git a few objects
     *                     can be a tree without end
     */
    List<Path> children(Path path, Folder folder) throws IOException {
        if (listed.incrementAndGet() > MOST_FOLDERS) {
            throw new IOException("is one folder more than the limit of " + MOST_FOLDERS + " of one revision");
        }
        List<Path> paths = new ArrayList<>();
        for (String name : folder.children().keySet()) {
            paths.add(path.resolve(name));
        }
        return paths;
    }

    static boolean follows(LinkOption... options) {
        return !List.of(options).contains(LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public FileSystemProvider provider() {
        return RevisionProvider.ONLY;
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException("it is the repository that is closed");
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public boolean isReadOnly() {
        return true;
    }

    @Override
    public String getSeparator() {
        return root.onDisk().getFileSystem().getSeparator();
    }

    @Override
    public Iterable<Path> getRootDirectories() {
        return List.of(new RevisionPath(this, root.onDisk().getRoot()));
    }

    @Override
    public Iterable<FileStore> getFileStores() {
        return List.of();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
        return Set.of("basic");
    }

    @Override
    public Path getPath(String first, String... more) {
        return new RevisionPath(this, root.onDisk().getFileSystem().getPath(first, more));
    }

    @Override
    public PathMatcher getPathMatcher(String pattern) {
        PathMatcher matcher = root.onDisk().getFileSystem().getPathMatcher(pattern);
        return path -> matcher.matches(((RevisionPath) path).onDisk());
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
        throw new UnsupportedOperationException("the files of a revision have no owners");
    }

    @Override
    public WatchService newWatchService() {
        throw new UnsupportedOperationException("a revision never changes");
    }
}
