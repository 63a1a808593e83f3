package dev.scalinglint.tree.kustomize;

import dev.scalinglint.manifest.Document;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.SourceFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a rendering may see of the repository. Paths are relative to its root, normalised, with {@code /}. */
public interface Workspace {
    /** The file of that path; null when there is none or it lies, perhaps through a link, outside the repository. */
    @Nullable
    SourceFile file(String path);

    boolean isFolder(String path);

    /** The kustomization file of a folder, or null. */
    @Nullable
    Kustomization kustomization(String folder);

    /** A file's documents; what cannot be read is reported once and left out. */
    List<Document> documents(SourceFile file);

    /** Whether {@link #documents} had to leave something of the file out. */
    boolean isBroken(SourceFile file);

    /** Says that a file is linted because another one uses it. */
    void adopt(SourceFile file, SourceFile by);

    /**
     * Whether whoever builds here lets kustomizations read files anywhere in the repository: Flux does, and so does who
     * sets {@code --load-restrictor LoadRestrictionsNone} for Argo CD.
     */
    boolean isUnrestricted();

    /**
     * Whether a script, a pipeline or an instruction of the repository writes a file of this name. To be asked when
     * nothing else is left.
     */
    boolean isWrittenByScript(String name);

    Limits limits();
}
