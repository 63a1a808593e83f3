package dev.scalinglint.tree.kustomize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where built-in kinds name other objects (facts 7). */
final class ReferenceFields {
    private static final Map<String, String> POD_SPECS = Map.of(
            "Pod", "spec", "Deployment", "spec/template/spec", "ReplicaSet", "spec/template/spec", "DaemonSet",
            "spec/template/spec",
            "StatefulSet", "spec/template/spec", "Job", "spec/template/spec", "ReplicationController",
            "spec/template/spec",
            "CronJob", "spec/jobTemplate/spec/template/spec", "PodTemplate", "template/spec");
    /** Of every kind with a pod but ReplicationController. */
    private static final String[] DATA = {
        "ConfigMap volumes/configMap/name", "ConfigMap volumes/projected/sources/configMap/name",
        "ConfigMap containers/env/valueFrom/configMapKeyRef/name",
        "ConfigMap initContainers/env/valueFrom/configMapKeyRef/name",
        "ConfigMap containers/envFrom/configMapRef/name", "ConfigMap initContainers/envFrom/configMapRef/name",
        "Secret volumes/secret/secretName", "Secret volumes/projected/sources/secret/name",
        "Secret containers/env/valueFrom/secretKeyRef/name",
        "Secret initContainers/env/valueFrom/secretKeyRef/name",
        "Secret containers/envFrom/secretRef/name", "Secret initContainers/envFrom/secretRef/name",
        "Secret imagePullSecrets/name"};
    /** Of every kind with a pod but ReplicaSet and PodTemplate. */
    private static final String[] OTHERS = {"ServiceAccount serviceAccountName",
        "PersistentVolumeClaim volumes/persistentVolumeClaim/claimName", "PriorityClass priorityClassName"};
    private static final Map<String, String[]> OF_KIND = Map.ofEntries(
            of("HorizontalPodAutoscaler",
                    "Deployment,ReplicationController,ReplicaSet,StatefulSet spec/scaleTargetRef/name"),
            of("StatefulSet", "Service spec/serviceName",
                    "StorageClass spec/volumeClaimTemplates/spec/storageClassName"),
            of("Ingress", "Service spec/rules/http/paths/backend/serviceName", "Service spec/backend/serviceName",
                    "Service spec/rules/http/paths/backend/service/name", "Service spec/defaultBackend/service/name",
                    "Secret spec/tls/secretName"),
            of("Service", "Secret spec/template/spec/containers/env/valueFrom/secretKeyRef/name"),
            of("ServiceAccount", "Secret imagePullSecrets/name"),
            of("RoleBinding", "Role,ClusterRole roleRef/name", "ServiceAccount subjects"),
            of("ClusterRoleBinding", "ClusterRole roleRef/name", "ServiceAccount subjects"),
            of("Role", "ConfigMap,Secret rules/resourceNames"),
            of("ClusterRole", "ConfigMap,Secret,PersistentVolume rules/resourceNames"),
            of("PersistentVolumeClaim", "PersistentVolume spec/volumeName", "StorageClass spec/storageClassName"),
            of("PersistentVolume", "StorageClass spec/storageClassName", "Secret spec/azureFile/secretName"),
            of("StorageClass", "Secret parameters/secretName", "Secret parameters/adminSecretName",
                    "Secret parameters/userSecretName",
                    "Secret parameters/secretRef"),
            of("ValidatingAdmissionPolicyBinding", "ValidatingAdmissionPolicy spec/policyName"));
    private static final Map<String, List<Field>> FIELDS = new HashMap<>();

    static {
        POD_SPECS.forEach((kind, spec) -> {
            pods(kind, spec, kind.equals("ReplicationController") ? new String[0] : DATA);
            pods(kind, spec, kind.equals("ReplicaSet") || kind.equals("PodTemplate") ? new String[0] : OTHERS);
        });
        OF_KIND.forEach((kind, fields) -> Arrays.stream(fields).forEach(field -> add(kind, field)));
        for (String kind : List.of("ValidatingWebhookConfiguration", "MutatingWebhookConfiguration")) {
            add(kind, "Service webhooks/clientConfig/service");
        }
        add("APIService", "Service spec/service/name");
    }

    private static Map.Entry<String, String[]> of(String kind, String... fields) {
        return Map.entry(kind, fields);
    }

    private static void pods(String kind, String spec, String[] fields) {
        Arrays.stream(fields).forEach(field -> add(kind, field.replace(" ", " " + spec + "/")));
    }

    private ReferenceFields() {}

    /** A field that names an object of one of {@code kinds}. */
    record Field(Set<String> kinds, List<String> path) {
        /** Custom kinds of the same name are not meant: all these are of built-in groups. */
        boolean isTo(RenderedObject.Id id) {
            return kinds.contains(id.kind()) && (!id.group().contains(".") || id.group().endsWith(".k8s.io"));
        }
    }

    static List<Field> of(RenderedObject.Id referrer) {
        return FIELDS.getOrDefault(referrer.kind(), List.of());
    }

    private static void add(String kind, String field) {
        int blank = field.indexOf(' ');
        FIELDS.computeIfAbsent(kind, k -> new ArrayList<>()).add(
                new Field(Set.of(field.substring(0, blank).split(",")), List.of(field.substring(blank
                        + 1).split("/"))));
    }
}
