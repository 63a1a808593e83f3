package dev.scalinglint.tree.kustomize;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a transformer configuration, and the fields that each has by default (kustomize 5.8 {@code
 * builtinpluginconsts}).
 */
enum TransformerSection {
    NAME_PREFIX("namePrefix", "metadata/name"),
    NAME_SUFFIX("nameSuffix", "metadata/name"),
    NAMESPACE("namespace", "+Namespace: metadata/name", "+apiregistration.k8s.io/APIService: spec/service/namespace",
            "apiextensions.k8s.io/CustomResourceDefinition: spec/conversion/webhook/clientConfig/service/namespace"),
    TEMPLATE_LABELS("templateLabels",
            "+metadata/labels", "+ReplicationController@v1: spec/template/metadata/labels",
            "+Deployment: spec/template/metadata/labels",
            "+ReplicaSet: spec/template/metadata/labels", "+DaemonSet: spec/template/metadata/labels",
            "+apps/StatefulSet: spec/template/metadata/labels", "+batch/Job: spec/template/metadata/labels",
            "+batch/CronJob: spec/jobTemplate/metadata/labels",
            "+batch/CronJob: spec/jobTemplate/spec/template/metadata/labels"),
    VOLUME_CLAIM_TEMPLATE_LABELS("volumeClaimTemplateLabels",
            "+apps/StatefulSet: spec/volumeClaimTemplates[]/metadata/labels"),
    /** Added to every entry of {@code labels}; nothing by default. */
    LABELS("labels"),
    COMMON_LABELS("commonLabels", commonLabels()),
    COMMON_ANNOTATIONS("commonAnnotations",
            "+metadata/annotations", "+ReplicationController@v1: spec/template/metadata/annotations",
            "+Deployment: spec/template/metadata/annotations", "+ReplicaSet: spec/template/metadata/annotations",
            "+DaemonSet: spec/template/metadata/annotations", "+StatefulSet: spec/template/metadata/annotations",
            "+batch/Job: spec/template/metadata/annotations", "+batch/CronJob: spec/jobTemplate/metadata/annotations",
            "+batch/CronJob: spec/jobTemplate/spec/template/metadata/annotations"),
    IMAGES("images", "+spec/containers[]/image", "+spec/initContainers[]/image", "+spec/volumes[]/image/reference",
            "+spec/template/spec/containers[]/image", "+spec/template/spec/initContainers[]/image",
            "+spec/template/spec/volumes[]/image/reference",
            "+spec/jobTemplate/spec/template/spec/volumes[]/image/reference"),
    REPLICAS("replicas", "+Deployment: spec/replicas", "+ReplicationController: spec/replicas",
            "+ReplicaSet: spec/replicas",
            "+StatefulSet: spec/replicas"),
    VAR_REFERENCE("varReference", varReferences());

    private final String field;
    @SuppressWarnings("ImmutableEnumChecker") // a list that cannot be changed
    private final List<FieldSpec> defaults;

    TransformerSection(String field, String... defaults) {
        this.field = field;
        this.defaults = FieldSpec.all(defaults);
    }

    /** Its name in a configuration file. */
    String field() {
        return field;
    }

    List<FieldSpec> defaults() {
        return defaults;
    }

    static @Nullable TransformerSection of(String field) {
        for (TransformerSection section : values()) {
            if (section.field.equalsIgnoreCase(field)) {
                return section;
            }
        }
        return null;
    }

    private static String[] commonLabels() {
        List<String> specs = new ArrayList<>(List.of("+Service@v1: spec/selector",
                "+ReplicationController@v1: spec/selector",
                "+Deployment: spec/selector/matchLabels", "+ReplicaSet: spec/selector/matchLabels",
                "+DaemonSet: spec/selector/matchLabels",
                "+apps/StatefulSet: spec/selector/matchLabels", "batch/Job: spec/selector/matchLabels",
                "batch/CronJob: spec/jobTemplate/spec/selector/matchLabels",
                "policy/PodDisruptionBudget: spec/selector/matchLabels",
                "networking.k8s.io/NetworkPolicy: spec/podSelector/matchLabels",
                "networking.k8s.io/NetworkPolicy: spec/ingress/from/podSelector/matchLabels",
                "networking.k8s.io/NetworkPolicy: spec/egress/to/podSelector/matchLabels"));
        for (String kind : List.of("Deployment", "StatefulSet")) {
            String pod = "apps/" + kind + ": spec/template/spec/";
            for (String affinity : List.of("affinity/podAffinity/", "affinity/podAntiAffinity/")) {
                specs.add(pod + affinity
                        + "preferredDuringSchedulingIgnoredDuringExecution/podAffinityTerm/labelSelector/matchLabels");
                specs.add(pod + affinity + "requiredDuringSchedulingIgnoredDuringExecution/labelSelector/matchLabels");
            }
            specs.add(pod + "topologySpreadConstraints/labelSelector/matchLabels");
        }
        Stream.of(TEMPLATE_LABELS, VOLUME_CLAIM_TEMPLATE_LABELS).flatMap(section -> section.defaults.stream())
                .map(FieldSpec::toString).forEach(specs::add);
        return specs.toArray(String[]::new);
    }

    private static String[] varReferences() {
        List<String> specs = new ArrayList<>();
        for (String kind : List.of("CronJob", "DaemonSet", "Deployment", "Job", "Pod", "ReplicaSet", "StatefulSet")) {
            String pod = kind.equals("Pod")
                    ? "spec/"
                    : kind.equals("CronJob")
                            ? "spec/jobTemplate/spec/template/spec/"
                            : "spec/template/spec/";
            for (String list : List.of("containers", "initContainers")) {
                for (String field : List.of("args", "command", "env/value", "volumeMounts/mountPath")) {
                    specs.add(kind + ": " + pod + list + "/" + field);
                }
            }
            if (!kind.equals("CronJob") && !kind.equals("StatefulSet")) {
                specs.add(kind + ": " + pod + "volumes/nfs/server");
            }
        }
        specs.addAll(List.of("CronJob: spec/jobTemplate/spec/template/volumes/nfs/server",
                "StatefulSet: spec/volumeClaimTemplates/spec/nfs/server",
                "Deployment: spec/template/metadata/annotations",
                "Ingress: spec/rules/host", "Ingress: spec/tls/hosts", "Ingress: spec/tls/secretName",
                "Service: spec/ports/port",
                "Service: spec/ports/targetPort", "PersistentVolume: spec/nfs/server", "metadata/labels",
                "metadata/annotations"));
        return specs.toArray(String[]::new);
    }
}
