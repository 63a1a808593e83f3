package dev.scalinglint.application.kustomize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where built-in kinds name other objects (domain.md 7). */
final class ReferenceFields {
    private static final Map<String, String> POD_SPECS = Map.of(
            "Pod", "spec", "Deployment", "spec/template/spec", "ReplicaSet", "spec/template/spec", "DaemonSet", "spec/template/spec",
            "StatefulSet", "spec/template/spec", "Job", "spec/template/spec", "ReplicationController", "spec/template/spec",
            "CronJob", "spec/jobTemplate/spec/template/spec", "PodTemplate", "template/spec");
    private static final String[] OF_PODS = {
            "ConfigMap volumes/configMap/name", "ConfigMap volumes/projected/sources/configMap/name",
            "ConfigMap containers/env/valueFrom/configMapKeyRef/name", "ConfigMap initContainers/env/valueFrom/configMapKeyRef/name",
            "ConfigMap containers/envFrom/configMapRef/name", "ConfigMap initContainers/envFrom/configMapRef/name",
            "Secret volumes/secret/secretName", "Secret volumes/projected/sources/secret/name",
            "Secret containers/env/valueFrom/secretKeyRef/name", "Secret initContainers/env/valueFrom/secretKeyRef/name",
            "Secret containers/envFrom/secretRef/name", "Secret initContainers/envFrom/secretRef/name",
            "Secret imagePullSecrets/name", "ServiceAccount serviceAccountName",
            "PersistentVolumeClaim volumes/persistentVolumeClaim/claimName", "PriorityClass priorityClassName"};
    private static final Map<String, String[]> OF_KIND = Map.of(
            "HorizontalPodAutoscaler", new String[] {"Deployment,ReplicationController,ReplicaSet,StatefulSet spec/scaleTargetRef/name"},
            "StatefulSet", new String[] {"Service spec/serviceName", "StorageClass spec/volumeClaimTemplates/spec/storageClassName"},
            "Ingress", new String[] {"Service spec/rules/http/paths/backend/serviceName", "Service spec/backend/serviceName",
                    "Service spec/rules/http/paths/backend/service/name", "Service spec/defaultBackend/service/name",
                    "Secret spec/tls/secretName", "IngressClass spec/ingressClassName"},
            "Service", new String[] {"Secret spec/template/spec/containers/env/valueFrom/secretKeyRef/name"},
            "ServiceAccount", new String[] {"Secret imagePullSecrets/name"},
            "RoleBinding", new String[] {"Role,ClusterRole roleRef/name", "ServiceAccount subjects"},
            "ClusterRoleBinding", new String[] {"ClusterRole roleRef/name", "ServiceAccount subjects"},
            "Role", new String[] {"ConfigMap,Secret rules/resourceNames"},
            "ClusterRole", new String[] {"ConfigMap,Secret,PersistentVolume rules/resourceNames"},
            "PersistentVolumeClaim", new String[] {"PersistentVolume spec/volumeName", "StorageClass spec/storageClassName"});
    private static final Map<String, List<Field>> FIELDS = new HashMap<>();

    static {
        POD_SPECS.forEach((kind, spec) -> Arrays.stream(OF_PODS).forEach(field -> add(kind, field.replace(" ", " " + spec + "/"))));
        OF_KIND.forEach((kind, fields) -> Arrays.stream(fields).forEach(field -> add(kind, field)));
        for (String kind : List.of("ValidatingWebhookConfiguration", "MutatingWebhookConfiguration")) {
            add(kind, "Service webhooks/clientConfig/service");
        }
        add("APIService", "Service spec/service/name");
    }

    private ReferenceFields() {}

    /** A field that names an object of one of {@code kinds}. */
    record Field(Set<String> kinds, List<String> path) {
        /** Custom kinds of the same name are not meant: all these are of built-in groups. */
        boolean isTo(Resource.Id id) {
            return kinds.contains(id.kind()) && (!id.group().contains(".") || id.group().endsWith(".k8s.io"));
        }
    }

    static List<Field> of(Resource.Id referrer) {
        return FIELDS.getOrDefault(referrer.kind(), List.of());
    }

    private static void add(String kind, String field) {
        int blank = field.indexOf(' ');
        FIELDS.computeIfAbsent(kind, k -> new ArrayList<>()).add(
                new Field(Set.of(field.substring(0, blank).split(",")), List.of(field.substring(blank + 1).split("/"))));
    }
}
