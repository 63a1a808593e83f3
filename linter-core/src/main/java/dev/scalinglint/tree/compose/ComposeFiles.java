package dev.scalinglint.tree.compose;

import dev.scalinglint.manifest.Document;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.SourceFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Compose files may see of the repository. Paths are relative to its root, normalised, with {@code /}. */
public interface ComposeFiles {
    /** The file of that path; null when there is none or it lies, perhaps through a link, outside the repository. */
    @Nullable
    SourceFile file(String path);

    /** The files directly in a folder, whatever they are called. */
    List<SourceFile> folder(String path);

    /** A file's documents; what cannot be read is reported once and left out. */
    List<Document> documents(SourceFile file);

    /** Whether a path is that of a folder. */
    boolean isFolder(String path);

    /** Says why compose refuses a project: {@code input/refused}. */
    void refused(Place place, String reason);

    /** Says what is passed over, and why: {@code input/not-rendered}. */
    void notRendered(Place place, String reason);

    /** Says which limit a project goes over: {@code input/limit-exceeded}. */
    void exceeded(Place place, String reason);

    /** What a project may cost. */
    Limits limits();

    /** Says that a file is linted because another one uses it. */
    void adopt(SourceFile file, SourceFile by);
}
