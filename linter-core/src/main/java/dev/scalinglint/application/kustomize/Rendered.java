package dev.scalinglint.application.kustomize;

import dev.scalinglint.manifest.KubeObject;
import java.util.List;

/**
 * What a kustomization comes to.
 *
 * @param written the objects of all files that were read for it, patches included, as they stand there
 * @param whole false where a part could not be rendered; each such part has its finding
 */
public record Rendered(List<KubeObject> objects, List<KubeObject> written, boolean whole) {}
