package dev.scalinglint.read.reference;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The ConfigMaps and Secrets that an application will have: those written, and those that a resource says will be made.
 */
final class KnownObjects {
    /** In every namespace, by the cluster itself and by the most common meshes. */
    private static final Set<String> EVERYWHERE =
            Set.of("ConfigMap/kube-root-ca.crt", "ConfigMap/openshift-service-ca.crt", "ConfigMap/istio-ca-root-cert",
                    "ConfigMap/linkerd-identity-trust-roots");

    /** @param keys null where nobody knows them */
    record Known(@Nullable String namespace, @Nullable Set<String> keys, boolean mirrored) {}

    private final Map<String, List<Known>> byName = new HashMap<>();

    void add(KubeObject object) {
        if (object.is("", "ConfigMap") || object.is("", "Secret")) {
            add(object.kind().value(), object, object.name().value(), ObjectKeys.of(object));
        } else if (object.is("external-secrets.io", "ExternalSecret")) {
            add("Secret", object, named(object, "target", "name"), ObjectKeys.ofExternalSecret(object.spec()));
        } else if (object.is("external-secrets.io", "ClusterExternalSecret")) {
            Mapping spec = object.spec().mappingOrEmpty("externalSecretSpec");
            Located<String> name = spec.text("target", "name");
            Located<String> given = object.spec().text("externalSecretName");
            add("Secret", null, name != null ? name.value() : given != null ? given.value() : object.name().value(),
                    ObjectKeys.ofExternalSecret(spec));
        } else if (object.is("bitnami.com", "SealedSecret")) {
            add("Secret", object, named(object, "template", "metadata", "name"),
                    ObjectKeys.ofSealedSecret(object.spec()));
        }
    }

    private static String named(KubeObject object, String... path) {
        Located<String> name = object.spec().text(path);
        return name == null ? object.name().value() : name.value();
    }

    private void add(String kind, @Nullable KubeObject in, String name, @Nullable Set<String> keys) {
        boolean mirrored = in != null && in.annotations().entries().stream()
                .anyMatch(
                        annotation -> annotation.name().contains("reflect") || annotation.name().contains("replicat"));
        byName.computeIfAbsent(kind + "/" + name, any -> new ArrayList<>(1))
                .add(new Known(in == null || mirrored ? null : in.namespace(), keys, mirrored));
    }

    /** All of that name that can be meant in a namespace; null stands for any. */
    List<Known> find(String kind, @Nullable String namespace, String name) {
        if (EVERYWHERE.contains(kind + "/" + name)) {
            return List.of(new Known(null, null, true));
        }
        return byName.getOrDefault(kind + "/" + name, List.of()).stream()
                .filter(known -> namespace == null || known.namespace() == null || namespace.equals(known.namespace()))
                .toList();
    }

    /** Whether there is any of a kind. */
    boolean hasKind(String kind) {
        return byName.keySet().stream().anyMatch(key -> key.startsWith(kind + "/"));
    }

    /** A namespace that has one of that name; null when none has. */
    @Nullable
    String namespaceOf(String kind, String name) {
        return byName.getOrDefault(kind + "/" + name, List.of()).stream().map(Known::namespace)
                .filter(java.util.Objects::nonNull).findFirst().orElse(null);
    }
}
