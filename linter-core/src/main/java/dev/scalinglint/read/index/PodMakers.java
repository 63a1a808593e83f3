package dev.scalinglint.read.index;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.OtherFiles;
import dev.scalinglint.manifest.Scalars;
import dev.scalinglint.model.ObjectId;
import dev.scalinglint.model.Selector;
import dev.scalinglint.model.Workload;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What else may make pods than the workloads of the tree: operators, mostly. Of a selector that matches nothing here it
 * can only be said that it matches nothing at all when there is none of them.
 */
public final class PodMakers {
    /**
     * API groups whose objects make no pods of their own, or only such as the model reads. Unknown groups may make any.
     */
    private static final Set<String> PASSIVE_GROUPS = Set.of(
            "", "apps", "batch", "autoscaling", "policy", "extensions",
            "argoproj.io/Rollout", "argoproj.io/AnalysisTemplate", "argoproj.io/AppProject",
            "monitoring.coreos.com/ServiceMonitor", "monitoring.coreos.com/PodMonitor",
            "monitoring.coreos.com/PrometheusRule",
            "monitoring.coreos.com/Probe", "monitoring.coreos.com/AlertmanagerConfig",
            "gateway.networking.k8s.io/HTTPRoute", "gateway.networking.k8s.io/GRPCRoute",
            "gateway.networking.k8s.io/TLSRoute",
            "gateway.networking.k8s.io/TCPRoute", "gateway.networking.k8s.io/UDPRoute",
            "gateway.networking.k8s.io/ReferenceGrant",
            "bitnami.com", "cert-manager.io", "cilium.io", "cloud.google.com", "external-secrets.io",
            "getambassador.io",
            "k8s.nginx.org", "keda.sh", "kyverno.io", "networking.gke.io", "networking.istio.io", "projectcontour.io",
            "route.openshift.io", "secrets-store.csi.x-k8s.io", "security.istio.io", "serving.knative.dev",
            "traefik.containo.us", "traefik.io");

    /** Labels that controllers give to the pods they make, beside those of the template. */
    private static final Set<String> MADE_LABELS =
            Set.of("pod-template-hash", "rollouts-pod-template-hash", "controller-revision-hash",
                    "app.kubernetes.io/managed-by");

    private final boolean visible;
    private final Set<String> namespaces = new HashSet<>();
    private final Set<String> labels = new HashSet<>();

    public PodMakers(ObjectIndex objects, List<Workload> workloads) {
        this.visible = objects.whole() && !workloads.isEmpty();
        workloads.forEach(workload -> labels.addAll(workload.podLabels().keySet()));
        objects.all().stream().filter(object -> !isPassive(object))
                .forEach(object -> namespaces.add(object.namespace()));
    }

    private static boolean isPassive(KubeObject object) {
        String group = object.group();
        // The cluster's own groups are either one word or end in .k8s.io, as do two whose objects make pods.
        return OtherFiles.isGroup(group) || PASSIVE_GROUPS.contains(group)
                || PASSIVE_GROUPS.contains(group + "/" + object.kind().value())
                || group.endsWith(".k8s.io") && !group.startsWith("gateway.") && !group.startsWith("sparkoperator.");
    }

    /** Whether all that could make pods for this selector is in the tree and read. */
    public boolean areAllSeen(ObjectId owner, Selector selector) {
        return visible && !mayBeMadeIn(owner.namespace())
                && selector.labels().entrySet().stream().noneMatch(
                        label -> isForeign(label.getKey()) || Scalars.isPlaceholder(label.getValue().value()))
                && selector.expressions().stream().noneMatch(requirement -> isForeign(requirement.key()));
    }

    /** Whether something unknown in a namespace, null being any, may make workloads of its own. */
    public boolean mayBeMadeIn(@Nullable String namespace) {
        return namespaces.contains(null)
                || (namespace == null ? !namespaces.isEmpty() : namespaces.contains(namespace));
    }

    /** A qualified key that no pod template of the tree carries is an operator's own. */
    private boolean isForeign(String key) {
        return MADE_LABELS.contains(key)
                || key.contains("/") && !key.startsWith("app.kubernetes.io/") && !labels.contains(key);
    }
}
