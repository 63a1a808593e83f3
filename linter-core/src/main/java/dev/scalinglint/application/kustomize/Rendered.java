package dev.scalinglint.application.kustomize;

import dev.scalinglint.manifest.KubeObject;
import java.util.List;

/**
 * What a kustomization comes to.
 *
 * @param whole false where a part could not be rendered; each such part has its finding
 */
public record Rendered(List<KubeObject> objects, boolean whole) {}
