package dev.scalinglint.tree;

import dev.scalinglint.source.Place;
import dev.scalinglint.tree.argocd.ArgoApplications;
import dev.scalinglint.tree.argocd.ArgoKustomize;
import dev.scalinglint.tree.argocd.Deployed;
import dev.scalinglint.tree.files.ApplicationFiles;
import dev.scalinglint.tree.files.Problems;
import dev.scalinglint.tree.files.Repository;
import dev.scalinglint.tree.kustomize.Kustomization;
import dev.scalinglint.tree.kustomize.Rendered;
import dev.scalinglint.tree.kustomize.Renderer;
import dev.scalinglint.tree.kustomize.RenderingListener;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a kustomization renders to.
 *
 * @param deployed what Argo CD says about its folder; null when it says nothing
 * @param argo     what Argo CD says about other folders
 */
record KustomizedApplication(Kustomization root, @Nullable Deployed deployed, ArgoApplications argo,
        Repository repository) {

    Application read() {
        String name = LooseApplication.name(root.folder(), deployed);
        ApplicationFiles reading = new ApplicationFiles(repository);
        Said said = new Said(repository.problems(), name);
        Kustomization applied = deployed == null
                ? root
                : ArgoKustomize.applied(root, deployed.source(), reading,
                        (place, why) -> said.refused(place, "Argo CD does not render " + name + ": " + why));
        Rendered rendered = Renderer.render(applied, reading, said);
        boolean whole = !UnopenedObjects.say(rendered.objects(), repository, name) && rendered.whole();
        return new Application(name, root.folder(), LooseApplication.placed(rendered.objects(), deployed), whole,
                LooseApplication.deployedBy(deployed), rendered.written(), rendered.withdrawn(),
                argo.sources(rendered.objects()), rendered.overrides(), reading.used(), Map.of());
    }

    /** What is said while one application is rendered. */
    private record Said(Problems problems, @Nullable String application) implements RenderingListener {
        @Override
        public void notRendered(Place place, String why) {
            problems.notRendered(place, why, application);
        }

        @Override
        public void exceeded(Place place, String why) {
            problems.exceeded(place, why, application);
        }

        @Override
        public void refused(Place place, String why) {
            problems.refused(place, why, application);
        }
    }
}
