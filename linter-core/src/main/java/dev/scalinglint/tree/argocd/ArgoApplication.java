package dev.scalinglint.tree.argocd;

import dev.scalinglint.manifest.Mapping;
import org.jspecify.annotations.Nullable;

/**
 * An Argo CD Application that deploys a folder of this tree, written as such or made by an ApplicationSet.
 *
 * @param spec     its spec, an ApplicationSet's template filled in
 * @param settings {@code data} of the ConfigMap {@code argocd-cm}; null when the tree does not hold it
 */
public record ArgoApplication(String name, Mapping spec, @Nullable Mapping settings) {}
