package dev.scalinglint.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The one door to the files that say how to lint: the configuration, policies, profiles, a team's own rules, the
 * baseline. What stands in the repository may name only what stands in it, so that a stranger's pull request shows
 * nothing of the machine that lints it; what the user names on the command line may lie anywhere, and so may what that
 * names. Whatever was looked for is kept, found or not: a run is the same only as long as all of it is. Safe on many
 * threads.
 */
public final class SettingFiles {
    private final Path root;
    private final Set<Path> given = ConcurrentHashMap.newKeySet();
    private final Map<Path, FileState> files = Collections.synchronizedMap(new TreeMap<>());
    private final Map<Path, String> folders = Collections.synchronizedMap(new TreeMap<>());

    /** @param root of the repository */
    public SettingFiles(Path root) {
        this.root = root;
    }

    /** Of the repository, or what was taken for one; absolute. */
    public Path root() {
        return root.toAbsolutePath().normalize();
    }

    /** Lets a file in that the user has named, wherever it lies. */
    public void give(Path file) {
        given.add(file.toAbsolutePath().normalize());
    }

    /**
     * Where a name leads that something in a folder gives.
     *
     * @throws UnreadableException when that is out of the repository which the folder is in; nothing of the file is
     * told
     */
    public Path resolve(Path folder, String name) throws UnreadableException {
        try {
            Path path = folder.toAbsolutePath().resolve(name).normalize();
            if (!given.contains(path) && RepositoryRoot.holds(root, folder) && !RepositoryRoot.holds(root, path)) {
                throw FileTree.outside();
            }
            return path;
        } catch (InvalidPathException e) {
            throw UnreadableException.because("is no path");
        }
    }

    /** Whether there is such a file. */
    public boolean has(Path file) {
        return state(file).size() >= 0;
    }

    /** A file, to be read. */
    public SourceFile file(Path file, String shown) {
        state(file);
        return SourceFile.on(file, shown, Limits.DEFAULT);
    }

    private FileState state(Path file) {
        Path path = file.toAbsolutePath().normalize();
        FileState known = files.get(path);
        if (known == null) {
            known = FileState.of(path);
            files.put(path, known);
        }
        return known;
    }

    /**
     * Every file of a name in a folder and below, sorted; none when there is no such folder.
     *
     * @param depth how many folders down
     */
    public List<Path> named(String name, Path folder, int depth) throws IOException {
        List<Path> found = find(name, folder, depth);
        folders.put(folder, listed(name, depth, found));
        return found;
    }

    private static List<Path> find(String name, Path folder, int depth) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder, depth)) {
            return walk.filter(file -> file.getFileName().toString().equals(name)).sorted().toList();
        }
    }

    private static String listed(String name, int depth, List<Path> found) {
        return name + "\n" + depth + "\n" + String.join("\n", found.stream().map(Path::toString).toList());
    }

    /** What was looked for, and the state it was in; {@link FileState#NONE} where there was nothing. */
    public Map<Path, FileState> files() {
        synchronized (files) {
            return new TreeMap<>(files);
        }
    }

    /** What was found in folders, to be asked for again by {@link #holdsStill}. */
    public Map<Path, String> folders() {
        synchronized (folders) {
            return new TreeMap<>(folders);
        }
    }

    /** Whether a folder has what an earlier run found in it. */
    public static boolean holdsStill(Path folder, String listed) {
        String[] lines = listed.split("\n", 3);
        try {
            return listed.equals(listed(lines[0], Integer.parseInt(lines[1]),
                    find(lines[0], folder, Integer.parseInt(lines[1]))));
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }
}
