package dev.scalinglint.model;

import java.util.List;

/**
 * What Argo CD and Kustomize do to objects on their way to the cluster.
 *
 * @param folders     the folders that Applications among the objects deploy
 * @param differences what those Applications ignore
 * @param images      the images that are set in the place of others while this application is rendered
 */
public record Gitops(List<DeployedFolder> folders, List<IgnoredDifference> differences, List<ImageOverride> images) {
    public Gitops {
        folders = List.copyOf(folders);
        differences = List.copyOf(differences);
        images = List.copyOf(images);
    }
}
