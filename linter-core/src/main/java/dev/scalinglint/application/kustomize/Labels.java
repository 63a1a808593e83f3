package dev.scalinglint.application.kustomize;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code labels}, {@code commonLabels} and {@code commonAnnotations}. */
final class Labels {
    private static final List<FieldSpec> METADATA = FieldSpec.all("+metadata/labels");
    private static final List<FieldSpec> TEMPLATES = FieldSpec.all(
            "+metadata/labels",
            "+ReplicationController@v1: spec/template/metadata/labels",
            "+Deployment: spec/template/metadata/labels",
            "+ReplicaSet: spec/template/metadata/labels",
            "+DaemonSet: spec/template/metadata/labels",
            "+apps/StatefulSet: spec/template/metadata/labels",
            "+apps/StatefulSet: spec/volumeClaimTemplates[]/metadata/labels",
            "+batch/Job: spec/template/metadata/labels",
            "+batch/CronJob: spec/jobTemplate/metadata/labels",
            "+batch/CronJob: spec/jobTemplate/spec/template/metadata/labels");
    private static final List<FieldSpec> SELECTORS = Stream.of(
            TEMPLATES.stream(),
            Stream.of("+Service@v1: spec/selector",
                    "+ReplicationController@v1: spec/selector",
                    "+Deployment: spec/selector/matchLabels",
                    "+ReplicaSet: spec/selector/matchLabels",
                    "+DaemonSet: spec/selector/matchLabels",
                    "+apps/StatefulSet: spec/selector/matchLabels",
                    "batch/Job: spec/selector/matchLabels",
                    "batch/CronJob: spec/jobTemplate/spec/selector/matchLabels",
                    "policy/PodDisruptionBudget: spec/selector/matchLabels",
                    "networking.k8s.io/NetworkPolicy: spec/podSelector/matchLabels",
                    "networking.k8s.io/NetworkPolicy: spec/ingress/from/podSelector/matchLabels",
                    "networking.k8s.io/NetworkPolicy: spec/egress/to/podSelector/matchLabels").map(FieldSpec::of),
            Stream.of("Deployment", "StatefulSet").flatMap(Labels::spreading))
            .flatMap(specs -> specs).toList();
    private static final List<FieldSpec> ANNOTATIONS = FieldSpec.all(
            "+metadata/annotations",
            "+ReplicationController@v1: spec/template/metadata/annotations",
            "+Deployment: spec/template/metadata/annotations",
            "+ReplicaSet: spec/template/metadata/annotations",
            "+DaemonSet: spec/template/metadata/annotations",
            "+StatefulSet: spec/template/metadata/annotations",
            "+batch/Job: spec/template/metadata/annotations",
            "+batch/CronJob: spec/jobTemplate/metadata/annotations",
            "+batch/CronJob: spec/jobTemplate/spec/template/metadata/annotations");

    private Labels() {}

    private static Stream<FieldSpec> spreading(String kind) {
        String pod = "apps/" + kind + ": spec/template/spec/";
        return Stream.of("affinity/podAffinity/", "affinity/podAntiAffinity/")
                .flatMap(affinity -> Stream.of(
                        affinity + "preferredDuringSchedulingIgnoredDuringExecution/podAffinityTerm/labelSelector/matchLabels",
                        affinity + "requiredDuringSchedulingIgnoredDuringExecution/labelSelector/matchLabels",
                        "topologySpreadConstraints/labelSelector/matchLabels"))
                .distinct()
                .map(path -> FieldSpec.of(pod + path));
    }

    static void apply(Kustomization kustomization, List<Resource> resources) {
        for (Mapping label : kustomization.body().mappings("labels")) {
            List<FieldSpec> specs = new ArrayList<>(isTrue(label, "includeSelectors") ? SELECTORS
                    : isTrue(label, "includeTemplates") ? TEMPLATES : METADATA);
            label.mappings("fields").stream().map(Labels::written).forEach(specs::add);
            set(label.mappingOrEmpty("pairs"), specs, resources);
        }
        set(kustomization.body().mappingOrEmpty("commonLabels"), SELECTORS, resources);
    }

    static void annotate(Kustomization kustomization, List<Resource> resources) {
        set(kustomization.body().mappingOrEmpty("commonAnnotations"), ANNOTATIONS, resources);
    }

    private static FieldSpec written(Mapping field) {
        String path = String.valueOf(field.scalar("path"));
        return new FieldSpec(text(field, "group"), text(field, "version"), text(field, "kind"),
                List.of(path.split("/")), isTrue(field, "create"));
    }

    private static @Nullable String text(Mapping field, String key) {
        Scalar text = field.scalar(key);
        return text == null ? null : text.text();
    }

    private static void set(Mapping pairs, List<FieldSpec> specs, List<Resource> resources) {
        if (pairs.entries().isEmpty()) {
            return;
        }
        for (Resource resource : resources) {
            for (FieldSpec spec : specs) {
                if (spec.matches(resource.id())) {
                    resource.body(spec.apply(resource.body(), pairs.place(), written -> add(written, pairs)));
                }
            }
        }
    }

    private static Node add(@Nullable Node written, Mapping pairs) {
        if (written != null && !(written instanceof Mapping)) {
            return written;
        }
        Mapping result = written == null ? Mapping.empty(pairs.place()) : (Mapping) written;
        for (Entry pair : pairs.entries()) {
            result = Edit.with(result, pair.key(), quoted(pair.value()));
        }
        return result;
    }

    /** Kustomize reads these values as texts, whatever they look like. */
    private static Node quoted(Node value) {
        return value instanceof Scalar scalar ? new Scalar(scalar.text(), Scalar.Type.STRING, scalar.style(), scalar.place()) : value;
    }

    private static boolean isTrue(Mapping mapping, String field) {
        var value = mapping.bool(field);
        return value != null && value.value();
    }
}
