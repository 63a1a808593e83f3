package dev.scalinglint.tree;

import dev.scalinglint.source.FileTree;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.tree.kustomize.KustomizePaths;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is read beside what was asked for, so that a changed file is judged within its application: the overlays over a
 * base, the budget in another file. From each selected folder it climbs for as long as the folder above adds at most
 * {@value #FURTHER} files; so small repositories are seen as a whole, and of a large one only the neighbourhood.
 */
final class AskedContext {
    static final int FURTHER = 256;

    private final FileTree tree;
    private final Set<SourceFile> selected;
    private final TreeMap<String, SourceFile> files = new TreeMap<>();
    private final Set<String> covered = new HashSet<>();
    private final Set<String> tooLarge = new HashSet<>();

    private AskedContext(FileTree tree, Collection<SourceFile> selected) {
        this.tree = tree;
        this.selected = Set.copyOf(selected);
        selected.forEach(file -> files.put(file.path(), file));
    }

    static AskedContext around(List<SourceFile> selected, FileTree tree) {
        AskedContext context = new AskedContext(tree, selected);
        Set<String> folders = new TreeSet<>();
        selected.forEach(file -> folders.add(file.folder()));
        folders.forEach(context::climb);
        return context;
    }

    /**
     * Around files by their paths, of which some may not be there: those do not count as further ones, so that it is
     * the same with or without.
     */
    static AskedContext around(Set<String> paths, FileTree tree) {
        List<SourceFile> there = new ArrayList<>();
        Set<String> folders = new TreeSet<>();
        for (String path : paths) {
            folders.add(path.substring(0, Math.max(0, path.lastIndexOf('/'))));
            SourceFile file = tree.manifest(path);
            if (file != null) {
                there.add(file);
            }
        }
        AskedContext context = new AskedContext(tree, there);
        folders.forEach(context::climb);
        return context;
    }

    /** The selected files and what is around them, sorted by path. */
    List<SourceFile> files() {
        return List.copyOf(files.values());
    }

    /** Whether all of a folder was listed. */
    boolean covers(String folder) {
        for (String at = folder; at != null; at = KustomizePaths.parent(at)) {
            if (covered.contains(at)) {
                return true;
            }
        }
        return false;
    }

    private void climb(String from) {
        for (String folder = from; folder != null && !covers(folder); folder = KustomizePaths.parent(folder)) {
            List<SourceFile> around = tooLarge.contains(folder) ? null : tree.under(folder, selected, FURTHER);
            if (around == null) {
                tooLarge.add(folder);
                return;
            }
            around.forEach(file -> files.put(file.path(), file));
            covered.add(folder);
        }
    }
}
