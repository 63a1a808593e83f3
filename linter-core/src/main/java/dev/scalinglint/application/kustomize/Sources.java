package dev.scalinglint.application.kustomize;

import dev.scalinglint.manifest.Document;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalars;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.source.UnreadableException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files that one kustomization names: kustomize reads them only in or below its folder, but folders anywhere. */
final class Sources {
    private final String folder;
    private final SourceFile listing;
    private final Workspace workspace;
    private final Reporting reporting;

    Sources(Kustomization kustomization, Workspace workspace, Reporting reporting) {
        this.folder = kustomization.folder();
        this.listing = kustomization.body().place().file();
        this.workspace = workspace;
        this.reporting = reporting;
    }

    /** A file that is there; null, and said so, when it is not or may not be read. */
    @Nullable SourceFile file(String entry, Place place) {
        String path = path(entry, place);
        SourceFile file = path == null ? null : workspace.file(path);
        if (path != null && file == null) {
            missing(entry, path, place);
        } else if (file != null && !isBelow(path) && !workspace.isUnrestricted()) {
            reporting.refused(place, entry + " is not in or below the folder of this kustomization;"
                    + " move the file, or name a folder with a kustomization of its own");
        }
        return file;
    }

    /** Says that what stands in a file is linted where it stands. */
    void adopt(SourceFile file) {
        workspace.adopt(file, listing);
    }

    @Nullable SourceFile file(Located<String> entry) {
        return file(entry.value(), entry.place());
    }

    /** The roots of a file's documents; empty, and said so, when it cannot be read. */
    List<Node> roots(String entry, Place place) {
        SourceFile file = file(entry, place);
        return file == null ? List.of() : roots(file);
    }

    List<Node> roots(SourceFile file) {
        List<Node> roots = workspace.documents(file).stream().map(Document::root).toList();
        if (workspace.isBroken(file)) {
            reporting.gap();
        }
        return roots;
    }

    /** The path an entry names; null, and said so, when it is remote or outside the repository. */
    @Nullable String path(String entry, Place place) {
        if (Paths.isRemote(entry)) {
            reporting.notRendered(place, entry + " is remote and was not fetched");
            return null;
        }
        String path = Paths.resolve(folder, entry);
        if (path == null) {
            reporting.notRendered(place, entry + " lies outside the repository and was not read");
        }
        return path;
    }

    private boolean isBelow(String path) {
        return folder.isEmpty() || path.startsWith(folder + "/");
    }

    /** What git ignores is made, or decrypted, where the build runs. */
    void missing(String entry, String path, Place place) {
        if (Scalars.isPlaceholder(entry)) {
            reporting.notRendered(place, entry + " is a placeholder: what is named is not known");
        } else if (isIgnored(path)) {
            reporting.notRendered(place, entry + " is not in the repository: git ignores it");
        } else {
            reporting.refused(place, entry + " is not in the repository");
        }
    }

    private boolean isIgnored(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        for (String at = Paths.parent(path); at != null; at = Paths.parent(at)) {
            SourceFile ignored = workspace.file(at.isEmpty() ? ".gitignore" : at + "/.gitignore");
            if (ignored != null && lines(ignored).anyMatch(line -> isMatch(line, name))) {
                return true;
            }
        }
        return false;
    }

    private static Stream<String> lines(SourceFile file) {
        try {
            return file.text().lines().map(String::strip);
        } catch (UnreadableException e) {
            return Stream.empty();
        }
    }

    /** By the last part of a pattern: whoever ignores a file of that name somewhere means such files. */
    private static boolean isMatch(String line, String name) {
        String last = line.substring(line.lastIndexOf('/') + 1);
        if (last.isEmpty() || line.startsWith("#") || line.startsWith("!")) {
            return false;
        }
        int star = last.indexOf('*');
        return star < 0 ? last.equals(name) : last.length() > 1 && name.length() >= last.length() - 1
                && name.startsWith(last.substring(0, star)) && name.endsWith(last.substring(star + 1));
    }
}
