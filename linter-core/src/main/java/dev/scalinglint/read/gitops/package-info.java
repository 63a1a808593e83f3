/** What Argo CD and Kustomize do to objects on their way to the cluster. */
@org.jspecify.annotations.NullMarked
package dev.scalinglint.read.gitops;
