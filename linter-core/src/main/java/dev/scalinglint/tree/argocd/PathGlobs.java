package dev.scalinglint.tree.argocd;

import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Patterns of paths as Argo CD matches them: what is excluded stays out wherever it is listed. */
final class PathGlobs {
    private final List<PathGlob> included = new ArrayList<>(1);
    private final List<PathGlob> excluded = new ArrayList<>(0);

    private PathGlobs() {}

    /** @param greedy whether {@code *} crosses {@code /}, as it does for files but not for directories (facts 6.6) */
    static PathGlobs ofGenerator(List<Mapping> entries, boolean greedy) {
        PathGlobs globs = new PathGlobs();
        for (Mapping entry : entries) {
            var exclude = entry.bool("exclude");
            List<PathGlob> list = exclude != null && exclude.value() ? globs.excluded : globs.included;
            list.addAll(PathGlob.all(String.valueOf(entry.scalar("path")), greedy));
        }
        return globs;
    }

    /** {@code include} and {@code exclude} of a directory: without the first all are included (facts 6.3). */
    static PathGlobs ofDirectory(Mapping directory) {
        PathGlobs globs = new PathGlobs();
        Scalar include = directory.scalar("include");
        Scalar exclude = directory.scalar("exclude");
        globs.included.addAll(PathGlob.all(include == null || include.text().isEmpty() ? "*" : include.text(), true));
        if (exclude != null && !exclude.text().isEmpty()) {
            globs.excluded.addAll(PathGlob.all(exclude.text(), true));
        }
        return globs;
    }

    /** What a comparison with one path costs: patterns, and the parts that their stars make of them. */
    long size() {
        return Stream.concat(included.stream(), excluded.stream()).mapToLong(PathGlob::parts).sum();
    }

    boolean accept(String path) {
        return excluded.stream().noneMatch(glob -> glob.matches(path))
                && included.stream().anyMatch(glob -> glob.matches(path));
    }
}
