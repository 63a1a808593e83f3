package dev.scalinglint.application;

import dev.scalinglint.manifest.Document;
import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.YamlReader;
import dev.scalinglint.source.FileTree;
import dev.scalinglint.source.Selection;
import dev.scalinglint.source.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Paths to applications. */
public final class TreeReader {
    private TreeReader() {}

    /** Finds what there is to read. Call it on a fork-join pool to say how many threads large trees may use. */
    public static Tree read(Selection selection) {
        Problems problems = new Problems();
        Set<SourceFile> files = new LinkedHashSet<>(selection.stdin() != null ? List.of(selection.stdin()) : FileTree.of(selection).selected(selection));
        Tree.Unread all = () -> {
            List<KubeObject> objects = new ArrayList<>();
            for (SourceFile file : files) {
                for (Document document : YamlReader.read(file, selection.limits(), problems)) {
                    KubeObject object = KubeObject.of(document.root());
                    if (object != null) {
                        objects.add(object);
                    }
                }
            }
            return new Application(null, "", objects, true);
        };
        return new Tree(List.of(all), files, problems, Set.of());
    }
}
