package dev.scalinglint.tree;

import dev.scalinglint.source.SourceFile;
import dev.scalinglint.source.UnreadableException;
import dev.scalinglint.tree.files.Parallel;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which manifests may read files that are no manifests: settings beside a Compose file, what a generator names, the
 * Dockerfile of a folder that is built. Rather one too many: whether it does is known when it is read.
 */
final class Mentions {
    /** What a path is made of between its slashes. */
    private static final Pattern NAME = Pattern.compile("[\\w.@+-]+");

    private final Set<String> names = new HashSet<>();
    private final Set<String> folders = new HashSet<>();

    private Mentions(Collection<String> others) {
        others.forEach(this::add);
    }

    /** Those of the manifests that are among the changed files, or may read one that is no manifest. */
    static List<SourceFile> of(Set<String> changed, List<SourceFile> manifests) {
        Set<String> others = new HashSet<>(changed);
        manifests.forEach(file -> others.remove(file.path()));
        Mentions mentions = new Mentions(others);
        return Parallel.on(manifests)
                .filter(file -> changed.contains(file.path()) || !others.isEmpty() && mentions.mayRead(file)).toList();
    }

    private void add(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String folder = path.substring(0, Math.max(0, path.length() - name.length() - 1));
        names.add(name);
        folders.add(folder);
        if (name.toLowerCase(Locale.ROOT).contains("dockerfile")) {
            names.add(folder.substring(folder.lastIndexOf('/') + 1));
        }
    }

    private boolean mayRead(SourceFile manifest) {
        return folders.contains(manifest.folder()) || namesOne(manifest);
    }

    private boolean namesOne(SourceFile manifest) {
        try {
            for (Matcher name = NAME.matcher(manifest.text()); name.find();) {
                if (names.contains(name.group())) {
                    return true;
                }
            }
            return false;
        } catch (UnreadableException e) {
            return false;
        }
    }
}
