package dev.scalinglint.application.kustomize;

import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalar;
import java.util.List;
import java.util.Set;

/** {@code replicas}: by present or earlier name, on the four kinds kustomize knows; not on Rollout or Knative (domain.md 7). */
final class Replicas {
    private static final Set<String> KINDS = Set.of("Deployment", "ReplicaSet", "ReplicationController", "StatefulSet");
    private static final List<String> PATH = List.of("spec", "replicas");

    private Replicas() {}

    static void apply(Kustomization kustomization, List<Resource> resources, Problem missing) {
        for (Mapping entry : kustomization.body().mappings("replicas")) {
            Scalar name = entry.scalar("name");
            Scalar count = entry.scalar("count");
            if (name != null && count != null && set(name.text(), count, resources) == 0) {
                missing.at(name.place(), "replicas: no Deployment, ReplicaSet, ReplicationController or StatefulSet is named " + name);
            }
        }
    }

    private static long set(String name, Scalar count, List<Resource> resources) {
        return resources.stream()
                .filter(resource -> KINDS.contains(resource.id().kind()) && resource.wasNamed(name))
                .peek(resource -> resource.body((Mapping) Edit.at(resource.body(), PATH, count.place(), written -> count)))
                .count();
    }
}
