package dev.scalinglint.application.kustomize;

import dev.scalinglint.manifest.KubeObject;
import java.util.List;

/**
 * What a kustomization comes to.
 *
 * @param written   the objects of all files that were read for it, patches included, as they stand there
 * @param whole     false where a part could not be rendered; each such part has its finding
 * @param overrides the image overrides that took part, each once however often its kustomization is included
 */
public record Rendered(List<KubeObject> objects, List<KubeObject> written, boolean whole, List<ImageOverride> overrides) {}
