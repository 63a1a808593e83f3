package dev.scalinglint.tree;

import dev.scalinglint.manifest.yaml.InputFindings;
import dev.scalinglint.source.FileTree;
import dev.scalinglint.source.Selection;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.tree.files.Problems;
import dev.scalinglint.tree.files.Repository;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which files there are, before anybody has read one.
 *
 * @param asked      the files that are linted, sorted by path
 * @param found      the same with those around them that say what they are part of
 * @param everything whether nothing was left out by name
 * @param isComplete whether all files of a folder were found
 */
public record Listing(Selection selection, FileTree files, List<SourceFile> asked, List<SourceFile> found,
        boolean everything,
        Predicate<String> isComplete) {
    public static Listing of(Selection selection) {
        FileTree files = FileTree.of(selection);
        boolean reads = selection.stdin() == null || !selection.paths().isEmpty();
        List<SourceFile> asked = reads ? files.selected(selection) : List.of();
        if (!reads || selection.isWhole()) {
            return new Listing(selection, files, asked, asked, reads, folder -> true);
        }
        AskedContext context = AskedContext.around(asked, files);
        return new Listing(selection, files, asked, context.files(), false, context::covers);
    }

    /**
     * The files that a change may touch, with what is around them: themselves, and the manifests that may name those
     * among them which are none. Of two revisions that differ in nothing else the same is seen.
     *
     * @param changed paths from the root, of which some may not be there
     */
    public static Listing touchedBy(Set<String> changed, Selection selection) {
        FileTree files = FileTree.of(selection);
        AskedContext context = AskedContext.around(changed, files);
        List<SourceFile> asked = Mentions.of(changed, context.files());
        return new Listing(selection, files, asked, context.files(), true, context::covers);
    }

    /** What was given on standard input; null when nothing was. */
    @Nullable
    SourceFile stdin() {
        return selection.stdin();
    }

    /** A repository that holds what was found. */
    Repository repository(Problems problems) {
        Repository repository = new Repository(files, selection.limits(), problems);
        repository.list(found, isComplete);
        files.unread().forEach((file, why) -> problems.accept(InputFindings.of(file, why)));
        return repository;
    }
}
