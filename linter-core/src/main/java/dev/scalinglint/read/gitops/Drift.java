package dev.scalinglint.read.gitops;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.model.ObjectId;
import dev.scalinglint.tree.Application;
import dev.scalinglint.tree.argocd.ArgoApplication;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which differences Argo CD leaves alone (facts 6.5). */
public final class Drift {
    private static final Set<String> REPLICAS = Set.of(
            "/spec/replicas", "/spec", ".spec.replicas", ".spec", ".spec[\"replicas\"]", ".spec|.replicas");
    /** It writes the count for every HPA, and so for KEDA. */
    private static final String AUTOSCALERS_MANAGER = "kube-controller-manager";
    /** The kinds of which it may write the count. */
    private static final Set<String> SCALED =
            Set.of("*", "Deployment", "StatefulSet", "ReplicaSet", "ReplicationController", "Rollout");
    private static final String SYSTEM_WIDE = "resource.customizations.ignoreDifferences.";

    private final List<ArgoApplication> owners;
    private final boolean told;

    /**
     * Where the folders do not tell which Applications apply an application, those among its objects may, by their
     * namespace.
     */
    public Drift(Application application) {
        this.told = !application.deployedBy().isEmpty();
        this.owners = told
                ? application.deployedBy()
                : application.objects().stream().filter(object -> object.is("argoproj.io", "Application"))
                        .map(object -> new ArgoApplication(object.name().value(), object.spec(), null)).toList();
    }

    /** Whether every Application that deploys a workload keeps its hands off the count; false when there is none. */
    public boolean releases(ObjectId workload) {
        List<ArgoApplication> its =
                told ? owners : owners.stream().filter(owner -> isInto(owner, workload.namespace())).toList();
        return !its.isEmpty() && its.stream().allMatch(application -> releases(application, workload));
    }

    private static boolean isInto(ArgoApplication application, @Nullable String namespace) {
        Located<String> destination = application.spec().text("destination", "namespace");
        return destination != null && namespace != null && destination.value().equals(namespace);
    }

    private static boolean releases(ArgoApplication application, ObjectId workload) {
        return isRespected(application.spec()) && (isIgnoredEverywhere(application.settings(), workload)
                || application.spec().mappings("ignoreDifferences").stream()
                        .anyMatch(entry -> concerns(entry, workload) && isOnReplicas(entry)));
    }

    /** Whether a sync leaves ignored fields as they are: without this they are only not shown as different. */
    static boolean isRespected(Mapping applicationSpec) {
        return has(applicationSpec.mappingOrEmpty("syncPolicy"), "syncOptions",
                Set.of("RespectIgnoreDifferences=true"));
    }

    /** Whether an entry of {@code ignoreDifferences} names the count, or who writes it for an autoscaler. */
    static boolean isOnReplicas(Mapping entry) {
        return has(entry, "jsonPointers", REPLICAS) || has(entry, "jqPathExpressions", REPLICAS)
                || SCALED.contains(String.valueOf(entry.scalar("kind")))
                        && has(entry, "managedFieldsManagers", Set.of(AUTOSCALERS_MANAGER));
    }

    private static boolean has(Mapping entry, String list, Set<String> wanted) {
        for (Node item : entry.items(list)) {
            if (item instanceof Scalar scalar && wanted.contains(scalar.text().replace(" ", ""))) {
                return true;
            }
        }
        return false;
    }

    private static boolean concerns(Mapping entry, ObjectId workload) {
        return isOrAny(entry.text("group"), workload.group()) && isOrAny(entry.text("kind"), workload.kind())
                && isUnlessSaid(entry.text("name"), workload.name().value())
                && isUnlessSaid(entry.text("namespace"), workload.namespace());
    }

    private static boolean isOrAny(@Nullable Located<String> written, String value) {
        String said = written == null ? "" : written.value();
        return said.equals("*") || said.equals(value);
    }

    private static boolean isUnlessSaid(@Nullable Located<String> written, @Nullable String value) {
        return written == null || written.value().isEmpty() || value == null || written.value().equals(value);
    }

    private static boolean isIgnoredEverywhere(@Nullable Mapping settings, ObjectId workload) {
        return settings != null && (ignoresReplicas(settings.text(SYSTEM_WIDE + "all"))
                || ignoresReplicas(settings.text(SYSTEM_WIDE + workload.group() + "_" + workload.kind())));
    }

    private static boolean ignoresReplicas(@Nullable Located<String> yaml) {
        return yaml != null && (yaml.value().contains("/spec/replicas") || yaml.value().contains(".spec.replicas")
                || yaml.value().contains(AUTOSCALERS_MANAGER));
    }
}
