package dev.scalinglint.gate.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One way from a path to what stands there in a revision, through its links, as the kernel goes on disk. */
final class Way {
    /** As on Linux. */
    private static final int MOST_LINKS = 40;
    /** A longer target would lead nowhere on disk either. */
    private static final int LONGEST_TARGET = 4096;

    /**
     * Where a way ends.
     *
     * @param path      absolute and without links, but for a last one that was not to be followed
     * @param entry     null where nothing stands, and for all outside of the revision
     * @param isOutside whether it is neither in the revision nor above it
     */
    record End(Path path, @Nullable GitEntry entry, boolean isOutside) {}

    private final Path mount;
    private final Folder top;
    private final Deque<Path> names = new ArrayDeque<>();
    private Path at;
    private @Nullable GitEntry entry;

    private Way(Path mount, Folder top) {
        this.mount = mount;
        this.top = top;
        this.at = mount;
        this.entry = top;
    }

    /**
     * @param path   absolute
     * @param follow whether a link that the last name is leads on
     * @throws FileSystemLoopException where links lead round in a circle
     */
    static End to(Path path, boolean follow, Path mount, Folder top) throws IOException {
        Way way = new Way(mount, top);
        way.begin(path);
        int links = 0;
        while (!way.names.isEmpty()) {
            Leaf link = way.step(follow);
            if (link != null && ++links > MOST_LINKS) {
                throw new FileSystemLoopException(path.toString());
            }
            if (link != null) {
                way.begin(target(link));
            }
        }
        return new End(way.at, way.entry, !way.at.startsWith(mount) && !mount.startsWith(way.at));
    }

    /** What is to be gone first. */
    private void begin(Path path) {
        boolean within = path.startsWith(mount);
        if (path.isAbsolute()) {
            at = within ? mount : path.getRoot();
            entry = within ? top : Folder.EMPTY;
        }
        List<Path> ahead = new ArrayList<>();
        (within ? mount.relativize(path) : path).forEach(ahead::add);
        Collections.reverse(ahead);
        ahead.forEach(names::push);
    }

    /** Goes to the next name; a link that is to be followed is returned instead. */
    private @Nullable Leaf step(boolean follow) throws IOException {
        String name = names.pop().toString();
        if (name.equals("..")) {
            leave(at.getParent() == null ? at : at.getParent());
        } else if (!name.isEmpty() && !name.equals(".")) {
            Path next = at.resolve(name);
            GitEntry found = below(name, next);
            if (found instanceof Leaf leaf && leaf.kind() == Leaf.Kind.LINK && (follow || !names.isEmpty())) {
                return leaf;
            }
            at = next;
            entry = found;
        }
        return null;
    }

    private @Nullable GitEntry below(String name, Path next) throws IOException {
        if (mount.startsWith(next)) {
            return next.equals(mount) ? top : Folder.EMPTY;
        }
        return entry instanceof Folder folder ? folder.children().get(name) : null;
    }

    /** The way so far has no links, so one step back is one name less. */
    private void leave(Path parent) throws IOException {
        Deque<Path> rest = new ArrayDeque<>(names);
        names.clear();
        begin(parent);
        while (!names.isEmpty()) {
            step(false);
        }
        names.addAll(rest);
    }

    private static Path target(Leaf link) throws IOException {
        if (link.content().size() > LONGEST_TARGET) {
            throw new IOException("is a link whose target is no path");
        }
        try {
            return Path.of(new String(link.content().bytes(), UTF_8));
        } catch (InvalidPathException e) {
            throw new IOException("is a link whose target is no path", e);
        }
    }
}
