package dev.scalinglint.tree;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.tree.argocd.ArgoApplication;
import dev.scalinglint.tree.argocd.ArgoApplications;
import dev.scalinglint.tree.argocd.Deployed;
import dev.scalinglint.tree.compose.ComposeProjects;
import dev.scalinglint.tree.files.ApplicationFiles;
import dev.scalinglint.tree.files.Parallel;
import dev.scalinglint.tree.files.Repository;
import dev.scalinglint.tree.kustomize.Kinds;
import dev.scalinglint.tree.kustomize.NodeEdit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Manifests of one folder.
 *
 * @param deployed what Argo CD says about it; null when it says nothing
 * @param complete whether all files of the folder were looked at
 * @param argo     what Argo CD says about other folders
 */
record LooseApplication(LooseFiles.Group group, @Nullable Deployed deployed, boolean complete, ArgoApplications argo,
        Repository repository) {

    Application read() {
        ApplicationFiles reading = new ApplicationFiles(repository);
        List<KubeObject> written = Parallel.on(group.files()).map(file -> reading.objects(file, deployed != null))
                .flatMap(List::stream).toList();
        ComposeProjects.Loaded loaded = ComposeProjects.load(written, reading);
        List<KubeObject> objects = loaded.objects();
        if (deployed != null) {
            group.files().forEach(file -> StrayDocuments.check(file, reading.documents(file), deployed.name(),
                    repository.problems()));
        }
        boolean opened = !UnopenedObjects.say(written, repository, name(group.folder(), deployed));
        boolean whole = opened && complete && group.whole() && group.files().stream().noneMatch(repository::isBroken);
        return new Application(name(group.folder(), deployed), group.folder(), placed(objects, deployed), whole,
                deployedBy(deployed),
                objects == written ? List.of() : written, Set.of(), argo.sources(objects), List.of(), reading.used(),
                loaded.services());
    }

    /** Argo CD's name, else that of the folder; null at the root. */
    static @Nullable String name(String folder, @Nullable Deployed deployed) {
        return deployed != null
                ? deployed.name()
                : folder.isEmpty() ? null : folder.substring(folder.lastIndexOf('/') + 1);
    }

    static List<ArgoApplication> deployedBy(@Nullable Deployed deployed) {
        return deployed == null ? List.of() : deployed.applications();
    }

    /** Objects that name no namespace are put where Argo CD puts them. */
    static List<KubeObject> placed(List<KubeObject> objects, @Nullable Deployed deployed) {
        Scalar namespace = deployed == null ? null : deployed.namespace();
        return namespace == null ? objects : objects.stream().map(object -> placed(object, namespace)).toList();
    }

    private static KubeObject placed(KubeObject object, Scalar namespace) {
        if (object.namespace() != null || Kinds.isClusterScoped(object.group(), object.kind().value())) {
            return object;
        }
        Mapping body = (Mapping) NodeEdit.at(object.body(), List.of("metadata", "namespace"), object.metadata().place(),
                absent -> namespace);
        return new KubeObject(object.apiVersion(), object.kind(), body);
    }
}
