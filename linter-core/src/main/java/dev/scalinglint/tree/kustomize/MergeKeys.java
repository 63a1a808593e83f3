package dev.scalinglint.tree.kustomize;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * By which keys a strategic merge matches the items of a list. Only built-in types say so; lists of custom resources
 * (Knative, Rollout, KEDA …) are replaced as a whole.
 */
final class MergeKeys {
    /** Lists whose items are plain texts and are merged as sets. */
    static final List<String> SET = List.of("");

    private static final Set<String> BUILT_IN = Set.of("v1", "apps/v1", "batch/v1", "batch/v1beta1");
    private static final List<String> NAME = List.of("name");
    private static final Set<String> CONTAINERS = Set.of("containers", "initContainers", "ephemeralContainers");
    private static final Map<String, List<String>> OF_POD = Map.ofEntries(
            Map.entry("containers", NAME), Map.entry("initContainers", NAME), Map.entry("ephemeralContainers", NAME),
            Map.entry("volumes", NAME), Map.entry("imagePullSecrets", NAME),
            Map.entry("hostAliases", List.of("ip")),
            Map.entry("topologySpreadConstraints", List.of("topologyKey", "whenUnsatisfiable")));
    private static final Map<String, List<String>> OF_CONTAINER = Map.of(
            "env", NAME,
            "ports", List.of("containerPort", "protocol"),
            "volumeMounts", List.of("mountPath"),
            "volumeDevices", List.of("devicePath"));

    private MergeKeys() {}

    /**
     * The keys of the list at a path; empty when it is replaced as a whole.
     *
     * @param path field names from the object's root, without list positions
     */
    static List<String> of(String apiVersion, String kind, List<String> path) {
        String field = path.get(path.size() - 1);
        String parent = path.size() < 2 ? "" : path.get(path.size() - 2);
        if (parent.equals("metadata")) {
            return field.equals("finalizers") ? SET : field.equals("ownerReferences") ? List.of("uid") : List.of();
        }
        if (!BUILT_IN.contains(apiVersion)) {
            return apiVersion.startsWith("admissionregistration.k8s.io/") && field.equals("webhooks")
                    ? NAME
                    : List.of();
        }
        if (CONTAINERS.contains(parent)) {
            return OF_CONTAINER.getOrDefault(field, List.of());
        }
        return switch (kind) {
            case "Service" -> field.equals("ports") ? List.of("port", "protocol") : List.of();
            case "ServiceAccount" -> field.equals("secrets") ? NAME : List.of();
            default -> parent.equals("spec") ? OF_POD.getOrDefault(field, List.of()) : List.of();
        };
    }
}
