package dev.scalinglint.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the user asked to lint.
 *
 * @param root    the repository root, or the working directory outside one: reported paths are relative to it and
 *                nothing outside it is read
 * @param paths   files and folders; empty means all of {@code root}
 * @param stdin   the text of standard input when {@code -} was given, else null
 * @param exclude globs relative to {@code root}
 * @param limits  what the input may cost
 * @param edited  texts that stand for those on disk, by path from {@code root}: what a fix would make of them
 */
public record Selection(Path root, List<Path> paths, @Nullable SourceFile stdin, List<String> exclude, Limits limits,
        Map<String, String> edited) {

    public Selection(Path root, List<Path> paths, @Nullable SourceFile stdin, List<String> exclude, Limits limits) {
        this(root, paths, stdin, exclude, limits, Map.of());
    }

    /** This selection with other texts of some of its files, by path. */
    public Selection edited(Map<String, String> texts) {
        SourceFile given = stdin != null && texts.containsKey(stdin.path())
                ? SourceFile.of(stdin.path(), texts.get(stdin.path()))
                : stdin;
        return new Selection(root, paths, given, exclude, limits, Map.copyOf(texts));
    }

    /** This selection with more globs to leave out. */
    public Selection excluding(List<String> globs) {
        List<String> all = new ArrayList<>(exclude);
        all.addAll(globs);
        return new Selection(root, paths, stdin, all, limits, edited);
    }

    /** Whether nothing was left out by name: then what is not found is not there. */
    public boolean isWhole() {
        Path all = root.toAbsolutePath().normalize();
        return stdin == null
                && (paths.isEmpty() || paths.stream().anyMatch(path -> path.toAbsolutePath().normalize().equals(all)));
    }

    /** What a file is called in a report: its path from the root, or as it was given where it lies outside. */
    public String shown(Path file) {
        Path all = root.toAbsolutePath().normalize();
        Path absolute = file.toAbsolutePath().normalize();
        return FileNames.shown(absolute.startsWith(all) ? all.relativize(absolute) : file);
    }

    /** The deepest folder that holds everything asked for. */
    public Path folder() {
        return common(paths, root);
    }

    /** The deepest folder that holds all of {@code paths}; {@code otherwise} when there are none. */
    public static Path common(List<Path> paths, Path otherwise) {
        Path common = null;
        for (Path path : paths) {
            Path absolute = path.toAbsolutePath().normalize();
            Path folder = Files.isDirectory(absolute) ? absolute : absolute.getParent();
            while (common != null && folder != null && !folder.startsWith(common)) {
                common = common.getParent();
            }
            common = common == null ? folder : common;
        }
        return common == null ? otherwise : common;
    }
}
