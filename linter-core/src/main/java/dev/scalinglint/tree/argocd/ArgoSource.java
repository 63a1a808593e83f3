package dev.scalinglint.tree.argocd;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;

/**
 * A folder that an Argo CD Application says it deploys.
 *
 * @param owner   the Application, or the ApplicationSet that makes it
 * @param path    the folder, relative to the repository's root, where it or its template is written
 * @param missing whether it means this repository and there is no such folder
 */
public record ArgoSource(KubeObject owner, Located<String> path, boolean missing) {}
