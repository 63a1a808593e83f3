package dev.scalinglint.tree.compose;

import dev.scalinglint.manifest.nginx.Directive;
import dev.scalinglint.manifest.nginx.NginxReader;
import dev.scalinglint.source.Glob;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.source.UnreadableException;
import dev.scalinglint.tree.kustomize.KustomizePaths;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The files that nginx configuration includes, as far as they lie beside it in the repository as they do below {@code
 * /etc/nginx}.
 */
final class Includes {
    private static final String HOME = "/etc/nginx/";
    private static final int MOST = 100;

    private Includes() {}

    /** Some files, and after them those they include. */
    static List<SourceFile> followed(List<SourceFile> first, ComposeFiles files) {
        Set<SourceFile> known = new LinkedHashSet<>(first);
        List<SourceFile> left = new ArrayList<>(first);
        while (!left.isEmpty() && known.size() < MOST) {
            SourceFile file = left.remove(0);
            for (SourceFile included : of(file, files)) {
                if (known.add(included)) {
                    left.add(included);
                }
            }
        }
        return List.copyOf(known);
    }

    private static List<SourceFile> of(SourceFile file, ComposeFiles files) {
        List<SourceFile> included = new ArrayList<>();
        try {
            String text = file.text();
            Directive.walk(text.contains("include") ? NginxReader.read(text) : List.of(), directive -> {
                if (directive.name().equals("include") && !directive.argument().isEmpty()) {
                    String named = directive.argument();
                    String name = named.startsWith(HOME) ? named.substring(HOME.length()) : named;
                    for (String from : List.of(file.folder(), file.folder() + "/..")) {
                        String path = KustomizePaths.resolve(from, name);
                        included.addAll(path == null ? List.of() : matching(path, files));
                    }
                }
            });
        } catch (UnreadableException e) {
            return List.of();
        }
        return included;
    }

    private static List<SourceFile> matching(String path, ComposeFiles files) {
        if (path.indexOf('*') < 0 && path.indexOf('?') < 0) {
            SourceFile file = files.file(path);
            return file == null ? List.of() : List.of(file);
        }
        String folder = KustomizePaths.parent(path);
        Glob names = Glob.of(path.substring(path.lastIndexOf('/') + 1));
        return folder == null || folder.indexOf('*') >= 0
                ? List.of()
                : files.folder(folder).stream().filter(file -> names.covers(file.name())).toList();
    }
}
