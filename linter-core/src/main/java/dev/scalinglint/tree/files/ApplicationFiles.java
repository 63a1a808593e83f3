package dev.scalinglint.tree.files;

import dev.scalinglint.manifest.Document;
import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.tree.compose.ComposeFiles;
import dev.scalinglint.tree.kustomize.Kustomization;
import dev.scalinglint.tree.kustomize.Workspace;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The repository as one application reads it: knows the files that it is made of. Safe on many threads. */
public record ApplicationFiles(Repository repository, Set<SourceFile> used) implements Workspace, ComposeFiles {
    public ApplicationFiles(Repository repository) {
        this(repository, ConcurrentHashMap.newKeySet());
    }

    private SourceFile use(SourceFile file) {
        used.add(file);
        return file;
    }

    private @Nullable SourceFile found(@Nullable SourceFile file) {
        return file == null ? null : use(file);
    }

    @Override
    public @Nullable SourceFile file(String path) {
        return found(repository.file(path));
    }

    @Override
    public List<SourceFile> folder(String path) {
        List<SourceFile> files = repository.folder(path);
        used.addAll(files);
        return files;
    }

    @Override
    public boolean isFolder(String path) {
        return repository.isFolder(path);
    }

    @Override
    public @Nullable Kustomization kustomization(String folder) {
        Kustomization kustomization = repository.kustomization(folder);
        if (kustomization != null) {
            used.add(kustomization.body().place().file());
        }
        return kustomization;
    }

    @Override
    public List<Document> documents(SourceFile file) {
        return repository.documents(use(file));
    }

    /**
     * A file's objects, {@code List} kinds opened.
     *
     * @param claimed whether Argo CD names their folder
     */
    public List<KubeObject> objects(SourceFile file, boolean claimed) {
        return repository.applied(use(file), claimed);
    }

    @Override
    public boolean isWrittenByScript(String name) {
        return repository.isWrittenByScript(name);
    }

    @Override
    public boolean isBroken(SourceFile file) {
        return repository.isBroken(file);
    }

    @Override
    public void adopt(SourceFile file, SourceFile by) {
        repository.adopt(use(file), by);
    }

    @Override
    public void refused(Place place, String reason) {
        repository.problems().refused(place, reason, null);
    }

    @Override
    public void notRendered(Place place, String reason) {
        repository.problems().notRendered(place, reason, null);
    }

    @Override
    public boolean isUnrestricted() {
        SourceFile said = repository.unrestricted();
        return found(said) != null;
    }

    @Override
    public void exceeded(Place place, String reason) {
        repository.problems().exceeded(place, reason, null);
    }

    @Override
    public Limits limits() {
        return repository.limits();
    }
}
