package dev.scalinglint.tree.kustomize;

import dev.scalinglint.manifest.Document;
import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A workspace that knows what was read of it. */
record RecordingWorkspace(Workspace workspace, Map<SourceFile, List<Document>> read) implements Workspace {
    RecordingWorkspace(Workspace workspace) {
        this(workspace, new LinkedHashMap<>());
    }

    @Override
    public List<Document> documents(SourceFile file) {
        List<Document> documents = workspace.documents(file);
        read.put(file, documents);
        return documents;
    }

    /** The objects that stand in the files read so far; patches are objects too. */
    List<KubeObject> objects() {
        List<KubeObject> objects = new ArrayList<>();
        for (List<Document> documents : read.values()) {
            for (Document document : documents) {
                for (Mapping body : OpenedLists.unwrapped(document.root())) {
                    objects.add(KubeObject.of(body));
                }
            }
        }
        return objects;
    }

    @Override
    public @Nullable SourceFile file(String path) {
        return workspace.file(path);
    }

    @Override
    public boolean isFolder(String path) {
        return workspace.isFolder(path);
    }

    @Override
    public @Nullable Kustomization kustomization(String folder) {
        return workspace.kustomization(folder);
    }

    @Override
    public boolean isWrittenByScript(String name) {
        return workspace.isWrittenByScript(name);
    }

    @Override
    public boolean isBroken(SourceFile file) {
        return workspace.isBroken(file);
    }

    @Override
    public void adopt(SourceFile file, SourceFile by) {
        workspace.adopt(file, by);
    }

    @Override
    public boolean isUnrestricted() {
        return workspace.isUnrestricted();
    }

    @Override
    public Limits limits() {
        return workspace.limits();
    }
}
