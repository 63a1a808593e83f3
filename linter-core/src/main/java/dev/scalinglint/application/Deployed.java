package dev.scalinglint.application;

import dev.scalinglint.manifest.Scalar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an Argo CD Application says about a folder.
 *
 * @param namespace where objects that name none are put; null when it is not said, or differs between Applications of one folder
 * @param images    overrides as {@code kustomize edit set image} takes them; empty when they differ between Applications of one folder
 */
record Deployed(String name, @Nullable Scalar namespace, List<Scalar> images) {
    /** What two Applications of one folder have in common. */
    Deployed and(Deployed other) {
        boolean sameNamespace = namespace != null && other.namespace != null && namespace.text().equals(other.namespace.text());
        return new Deployed(name, sameNamespace ? namespace : null, texts(images).equals(texts(other.images)) ? images : List.of());
    }

    private static List<String> texts(List<Scalar> scalars) {
        return scalars.stream().map(Scalar::text).toList();
    }
}
