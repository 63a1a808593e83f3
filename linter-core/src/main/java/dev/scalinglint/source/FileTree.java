package dev.scalinglint.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files below one root, which nothing leads out of. The same path always gives the same {@link SourceFile}. Safe on
 * many threads.
 */
public final class FileTree {
    private final Path root;
    private final Limits limits;
    private final List<Glob> exclude;
    private final Map<String, String> edited;
    private final Map<String, SourceFile> known = new ConcurrentHashMap<>();
    private final Map<String, UnreadableException> unread = new ConcurrentSkipListMap<>();
    private final Collection<String> notices = new ConcurrentSkipListSet<>();
    private final Set<Question> asked = ConcurrentHashMap.newKeySet();

    private FileTree(Path root, Limits limits, List<Glob> exclude, Map<String, String> edited) {
        this.root = root;
        this.limits = limits;
        this.exclude = exclude;
        this.edited = edited;
    }

    /** The tree a selection is about. */
    public static FileTree of(Selection selection) {
        return new FileTree(real(selection.root().toAbsolutePath()), selection.limits(),
                selection.exclude().stream().map(Glob::of).toList(), selection.edited());
    }

    /**
     * The YAML and JSON files that a selection asks for, sorted by path: files as given, folders with all below them.
     */
    public List<SourceFile> selected(Selection selection) {
        if (selection.paths().isEmpty()) {
            return under("");
        }
        FolderWalk walk = new FolderWalk(this);
        for (Path given : selection.paths()) {
            Path real = real(given.toAbsolutePath());
            String name = FileNames.shown(root, real);
            if (!real.startsWith(root)) {
                unread(FileNames.shown(root, given.toAbsolutePath().normalize()), outside());
            } else if (Files.isDirectory(real)) {
                walk.folder(real, name);
            } else if (!isExcluded(name)) {
                walk.file(real, name);
            }
        }
        return walk.files();
    }

    /**
     * The YAML and JSON files below a folder, sorted by path; {@code ""} is the root. None when there is no such
     * folder.
     */
    public List<SourceFile> under(String folder) {
        return under(folder, new FolderWalk(this));
    }

    /**
     * The YAML and JSON files below a folder, sorted by path; null where more than {@code most} of them are not
     * {@code known} yet: the walk stops there.
     */
    public @Nullable List<SourceFile> under(String folder, Set<SourceFile> known, int most) {
        FolderWalk walk = new FolderWalk(this, known, most);
        List<SourceFile> files = under(folder, walk);
        return walk.isStopped() ? null : files;
    }

    private List<SourceFile> under(String folder, FolderWalk walk) {
        try {
            Path real = inside(folder);
            if (real != null && Files.isDirectory(real)) {
                walk.folder(real, FileNames.shown(root, real));
            }
        } catch (UnreadableException e) {
            unread(folder, e);
        }
        return walk.files();
    }

    /**
     * Any file by its path from the root, whatever it is called; null when there is none.
     *
     * @throws UnreadableException when the path leads out of the root
     */
    public @Nullable SourceFile file(String path) throws UnreadableException {
        SourceFile file = known.get(path);
        if (file != null) {
            return file;
        }
        asked.add(new Question(Question.Kind.FILE, path));
        Path real = inside(path);
        return real == null || !Files.isRegularFile(real) ? null : source(real, FileNames.shown(root, real));
    }

    /**
     * A YAML or JSON file by its path from the root, unless it is a link or no walk would find it; null when there is
     * none.
     */
    public @Nullable SourceFile manifest(String path) {
        Path file = root.resolve(path);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || !FileNames.isRead(path)
                || FolderWalk.isPassedOver(path) || isExcluded(path)) {
            return null;
        }
        return source(file, path);
    }

    /** Git's configuration of this checkout, whichever revision of it this is; null when there is none. */
    public @Nullable SourceFile gitConfig() {
        asked.add(Question.GIT_CONFIG);
        Path config = GitFolder.config(Path.of(root.toString()));
        return config == null ? null : SourceFile.on(config, ".git/config", limits);
    }

    /** All files directly in a folder, sorted by name, whatever they are called; none when there is no such folder. */
    public List<SourceFile> folder(String path) {
        asked.add(new Question(Question.Kind.FOLDER, path));
        try {
            Path real = inside(path);
            if (real == null || !Files.isDirectory(real)) {
                return List.of();
            }
            try (Stream<Path> entries = Files.list(real)) {
                return entries.filter(Files::isRegularFile).sorted().map(FileTree::real)
                        .filter(entry -> entry.startsWith(root))
                        .map(entry -> source(entry, FileNames.shown(root, entry))).toList();
            }
        } catch (IOException e) {
            return List.of();
        }
    }

    /** The scripts, pipelines and instructions of the tree, sorted by path, as far as a short walk finds them. */
    public List<SourceFile> scripts() {
        asked.add(new Question(Question.Kind.SCRIPTS, ""));
        return new ScriptWalk(this).files();
    }

    /** Whether there is such a folder in the tree. */
    public boolean isFolder(String path) {
        asked.add(new Question(Question.Kind.IS_FOLDER, path));
        try {
            Path real = inside(path);
            return real != null && Files.isDirectory(real);
        } catch (UnreadableException e) {
            return false;
        }
    }

    /**
     * Whether there is such a file. Not among what was {@link #asked}, which is kept on disk: the text may be a secret.
     * Whatever follows from a file asks for the file.
     */
    public boolean isFile(String path) {
        try {
            Path real = known.containsKey(path) ? null : inside(path);
            return known.containsKey(path) || real != null && Files.isRegularFile(real);
        } catch (UnreadableException e) {
            return false;
        }
    }

    /** A file that this tree has given out; null for all others. */
    public @Nullable SourceFile known(String path) {
        return known.get(path);
    }

    /** The files that this tree has given out. */
    public Collection<SourceFile> known() {
        return List.copyOf(known.values());
    }

    /** What was asked of the tree beside what its walks found. */
    public Set<Question> asked() {
        return Set.copyOf(asked);
    }

    /** What could not be read while walking, by its path, and why. */
    public Map<SourceFile, UnreadableException> unread() {
        Map<SourceFile, UnreadableException> found = new LinkedHashMap<>();
        unread.forEach((path, why) -> found.put(known.computeIfAbsent(path, name -> SourceFile.of(name, "")), why));
        return found;
    }

    /** What was passed over, in sentences. */
    public List<String> notices() {
        return List.copyOf(notices);
    }

    Path root() {
        return root;
    }

    Limits limits() {
        return limits;
    }

    boolean isExcluded(String path) {
        return !exclude.isEmpty() && exclude.stream().anyMatch(glob -> glob.covers(path));
    }

    SourceFile source(Path real, String path) {
        return known.computeIfAbsent(path,
                name -> edited.containsKey(name)
                        ? SourceFile.edited(real, name, edited.get(name))
                        : SourceFile.on(real, name, limits));
    }

    void unread(String path, UnreadableException why) {
        unread.putIfAbsent(path, why);
    }

    void notice(String sentence) {
        notices.add(sentence);
    }

    static UnreadableException outside() {
        return UnreadableException.because("leads out of the repository and is not read");
    }

    private @Nullable Path inside(String path) throws UnreadableException {
        try {
            Path lexical = root.resolve(path).normalize();
            Path real = lexical.toRealPath();
            if (!lexical.startsWith(root) || !real.startsWith(root)) {
                throw outside();
            }
            return real;
        } catch (UnreadableException e) {
            throw e;
        } catch (IOException | InvalidPathException e) {
            return null;
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.normalize();
        }
    }
}
