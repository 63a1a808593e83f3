package dev.scalinglint.tree.kustomize;

import java.util.HashMap;
import java.util.Map;

/** What is known about kinds without a cluster. */
public final class Kinds {
    private static final String[] CLUSTER_SCOPED = {
        "/Namespace", "/Node", "/PersistentVolume", "/ComponentStatus",
        "rbac.authorization.k8s.io/ClusterRole", "rbac.authorization.k8s.io/ClusterRoleBinding",
        "apiextensions.k8s.io/CustomResourceDefinition", "apiregistration.k8s.io/APIService",
        "admissionregistration.k8s.io/MutatingWebhookConfiguration",
        "admissionregistration.k8s.io/ValidatingWebhookConfiguration",
        "admissionregistration.k8s.io/ValidatingAdmissionPolicy",
        "admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding",
        "certificates.k8s.io/CertificateSigningRequest",
        "flowcontrol.apiserver.k8s.io/FlowSchema", "flowcontrol.apiserver.k8s.io/PriorityLevelConfiguration",
        "networking.k8s.io/IngressClass", "node.k8s.io/RuntimeClass", "policy/PodSecurityPolicy",
        "scheduling.k8s.io/PriorityClass",
        "storage.k8s.io/StorageClass", "storage.k8s.io/CSIDriver", "storage.k8s.io/CSINode",
        "storage.k8s.io/VolumeAttachment"};

    /** The same: groups by kind. */
    private static final Map<String, String> GROUPS = new HashMap<>();

    static {
        for (String kind : CLUSTER_SCOPED) {
            int slash = kind.indexOf('/');
            GROUPS.put(kind.substring(slash + 1), kind.substring(0, slash));
        }
    }

    private Kinds() {}

    /** Whether objects of this kind have no namespace. Custom kinds count as namespaced, as kustomize takes them. */
    public static boolean isClusterScoped(String group, String kind) {
        return group.equals(GROUPS.get(kind));
    }
}
