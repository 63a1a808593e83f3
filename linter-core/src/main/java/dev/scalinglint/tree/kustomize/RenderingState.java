package dev.scalinglint.tree.kustomize;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.source.Place;
import java.util.Set;

/**
 * What all parts of one rendering share.
 *
 * @param images    what the image overrides did
 * @param withdrawn where objects stand that are not applied although a file brings them
 */
record RenderingState(RecordingWorkspace workspace, Reporting reporting, InlineText text, RenderingCost budget,
        ImageLog images,
        Set<Place> withdrawn) {
    void withdraw(RenderedObject resource) {
        KubeObject object = resource.object();
        if (object != null) {
            withdrawn.add(object.place());
        }
    }
}
