package dev.scalinglint.source;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One walk over folders. Links are followed last and only to what the walk has not met by then, so nothing is read
 * twice and a loop ends.
 */
final class FolderWalk {
    private record Link(Path path, String name) {}

    private final FileTree tree;
    private final TreeMap<String, SourceFile> found = new TreeMap<>();
    private final Set<Path> seen = new HashSet<>();
    private final List<Link> links = new ArrayList<>();
    private final Set<SourceFile> known;
    private final int most;
    private int further;
    private boolean full;

    FolderWalk(FileTree tree) {
        this(tree, Set.of(), Integer.MAX_VALUE);
    }

    /** A walk that gives up after {@code most} files that are not {@code known}, or as many folders. */
    FolderWalk(FileTree tree, Set<SourceFile> known, int most) {
        this.tree = tree;
        this.known = known;
        this.most = most;
    }

    boolean isStopped() {
        return further > most || most < Integer.MAX_VALUE && seen.size() > 2L * most + known.size();
    }

    /** What was found, once the links that are left have been followed. */
    List<SourceFile> files() {
        while (!links.isEmpty()) {
            List<Link> met = List.copyOf(links);
            links.clear();
            met.forEach(this::follow);
        }
        return List.copyOf(found.values());
    }

    /** A folder, which is no link itself, and all below it. */
    void folder(Path real, String name) {
        if (isStopped() || !seen.add(real)) {
            return;
        }
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(real)) {
            stream.forEach(children::add);
        } catch (DirectoryIteratorException e) {
            tree.unread(name, UnreadableException.because("cannot be read: "
                    + IoReason.of(Objects.requireNonNull(e.getCause(), "such an exception has one"))));
        } catch (IOException e) {
            tree.unread(name, UnreadableException.because("cannot be read: " + IoReason.of(e)));
        }
        if (most < Integer.MAX_VALUE && children.size() > 16L * most) {
            further = most + 1;
            return;
        }
        children.sort(null);
        for (Path child : children) {
            String last = FileNames.shown(child.getFileName());
            child(child, name.isEmpty() ? last : name + "/" + last, last, children);
        }
    }

    private void child(Path child, String name, String last, List<Path> siblings) {
        BasicFileAttributes attributes = attributes(child);
        if (attributes == null || tree.isExcluded(name)) {
            return;
        }
        if (attributes.isSymbolicLink()) {
            if (!isSkipped(last) || FileNames.isRead(name)) {
                links.add(new Link(child, name));
            }
        } else if (attributes.isDirectory()) {
            boolean built = last.equals("target") && siblings.stream().anyMatch(sibling -> sibling.endsWith("pom.xml"));
            if (!isSkipped(last) && !built) {
                below(child, name);
            }
        } else if (FileNames.isRead(name)) {
            file(child, name, attributes);
        }
    }

    /** A folder in another one: the walk goes down with them, so they may not go down for ever. */
    private void below(Path real, String name) {
        int most = tree.limits().maxFolderDepth();
        if (name.chars().filter(c -> c == '/').count() < most) {
            folder(real, name);
        } else {
            tree.unread(name, UnreadableException.overLimit("lies deeper than the limit of " + most
                    + " folders (maxFolderDepth); it and all below it are not read"));
        }
    }

    /** Whether one of the folders that a path leads through is not looked into. */
    static boolean isPassedOver(String path) {
        return Arrays.stream(path.split("/")).limit(path.chars().filter(c -> c == '/').count())
                .anyMatch(FolderWalk::isSkipped);
    }

    private static boolean isSkipped(String folder) {
        return folder.startsWith(".") || folder.equals("node_modules") || folder.equals("vendor");
    }

    /** A file, or what stands in for one: a pipe would never end, so only true files are opened. */
    void file(Path real, String name) {
        file(real, name, attributes(real));
    }

    private void file(Path real, String name, @Nullable BasicFileAttributes attributes) {
        if (!seen.add(real)) {
            return;
        }
        if (attributes == null) {
            tree.unread(name, UnreadableException.because("does not exist"));
        } else if (!attributes.isRegularFile()) {
            tree.unread(name, UnreadableException.because("is not a regular file"));
        } else if (found.size() < tree.limits().maxFiles()) {
            SourceFile file = tree.source(real, name);
            found.put(name, file);
            further += known.contains(file) ? 0 : 1;
        } else if (!full) {
            full = true;
            tree.unread(name,
                    UnreadableException.overLimit("is one file more than the limit of " + tree.limits().maxFiles()
                            + " (maxFiles); it and all that follow are not read"));
        }
    }

    private void follow(Link link) {
        Path real;
        try {
            real = link.path().toRealPath();
        } catch (IOException e) {
            // A link to nothing, or to itself.
            return;
        }
        if (!real.startsWith(tree.root())) {
            tree.notice(link.name() + " links out of the repository and is not read");
        } else if (Files.isDirectory(real)) {
            folder(real, link.name());
        } else if (FileNames.isRead(link.name())) {
            file(real, link.name());
        }
    }

    private static @Nullable BasicFileAttributes attributes(Path path) {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            return null;
        }
    }
}
