/** What Argo CD deploys of a tree: Applications, written or made by ApplicationSets, and how they are rendered. */
@org.jspecify.annotations.NullMarked
package dev.scalinglint.tree.argocd;
