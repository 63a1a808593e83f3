package dev.scalinglint.application.kustomize;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.source.Place;
import java.util.Set;

/**
 * What all parts of one rendering share.
 *
 * @param images    what the image overrides did
 * @param withdrawn where objects stand that are not applied although a file brings them
 */
record Build(Remembering workspace, Reporting reporting, Text text, Budget budget, ImageLog images,
             Set<Place> withdrawn) {
    void withdraw(Resource resource) {
        KubeObject object = resource.object();
        if (object != null) {
            withdrawn.add(object.place());
        }
    }
}
