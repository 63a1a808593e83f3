package dev.scalinglint.tree.kustomize;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.source.Place;
import java.util.List;
import java.util.Set;

/**
 * What a kustomization comes to.
 *
 * @param written   the objects of all files that were read for it, patches included, as they stand there
 * @param withdrawn where objects stand that a file brings and a patch, or their own mark of local configuration, takes
 *                  out again
 * @param whole     false where a part could not be rendered; each such part has its finding
 * @param overrides the image overrides that took part, each once however often its kustomization is included
 */
public record Rendered(List<KubeObject> objects, List<KubeObject> written, Set<Place> withdrawn, boolean whole,
        List<AppliedImage> overrides) {}
