package dev.scalinglint.application.kustomize;

import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Sequence;
import java.util.List;
import java.util.Set;

/** {@code namespace}, {@code namePrefix} and {@code nameSuffix}. */
final class Naming {
    private static final List<String> NAMESPACE = List.of("metadata", "namespace");
    private static final List<String> NAME = List.of("metadata", "name");
    private static final List<FieldSpec> OTHER_NAMESPACES = FieldSpec.all(
            "+apiregistration.k8s.io/APIService: spec/service/namespace",
            "apiextensions.k8s.io/CustomResourceDefinition: spec/conversion/webhook/clientConfig/service/namespace");
    /** Names that mean something by themselves. */
    private static final Set<String> KEEP_NAME = Set.of("CustomResourceDefinition", "APIService", "Namespace");

    private Naming() {}

    static void namespace(Kustomization kustomization, List<Resource> resources) {
        Scalar namespace = kustomization.body().scalar("namespace");
        if (namespace != null && !namespace.text().isEmpty()) {
            resources.forEach(resource -> resource.rename(placed(resource, namespace)));
        }
    }

    private static Mapping placed(Resource resource, Scalar namespace) {
        Resource.Id id = resource.id();
        Mapping body = resource.body();
        if (id.isKind("", "Namespace")) {
            body = set(body, NAME, namespace);
        } else if (!Kinds.isClusterScoped(id.group(), id.kind())) {
            body = set(body, NAMESPACE, namespace);
        }
        if (id.kind().equals("RoleBinding") || id.kind().equals("ClusterRoleBinding")) {
            body = (Mapping) Edit.at(body, List.of("subjects"), null, subjects -> defaultAccount(subjects, namespace));
        }
        for (FieldSpec spec : OTHER_NAMESPACES) {
            if (spec.matches(id)) {
                body = spec.apply(body, namespace.place(), written -> namespace);
            }
        }
        return body;
    }

    /** The account named {@code default} is every namespace's own. */
    private static Node defaultAccount(Node subjects, Scalar namespace) {
        return !(subjects instanceof Sequence sequence) ? subjects : Edit.each(sequence, subject ->
                subject instanceof Mapping mapping && "default".equals(String.valueOf(mapping.scalar("name")))
                        ? set(mapping, List.of("namespace"), namespace) : subject);
    }

    static void names(Kustomization kustomization, List<Resource> resources) {
        Scalar prefix = kustomization.body().scalar("namePrefix");
        Scalar suffix = kustomization.body().scalar("nameSuffix");
        if (prefix == null && suffix == null) {
            return;
        }
        String before = prefix == null ? "" : prefix.text();
        String after = suffix == null ? "" : suffix.text();
        for (Resource resource : resources) {
            if (!KEEP_NAME.contains(resource.original().kind())) {
                resource.affix(before + "*" + after);
                resource.rename((Mapping) Edit.at(resource.body(), NAME, null, name ->
                        name instanceof Scalar scalar ? Edit.text(before + scalar.text() + after, scalar.place()) : name));
            }
        }
    }

    private static Mapping set(Mapping object, List<String> path, Scalar value) {
        return (Mapping) Edit.at(object, path, value.place(), written -> value);
    }
}
