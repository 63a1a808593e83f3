package dev.scalinglint.application;

import dev.scalinglint.manifest.Scalar;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Argo CD says about a folder.
 *
 * @param namespace    where objects that name none are put; null when it is not said, or differs between Applications of one folder
 * @param images       overrides as {@code kustomize edit set image} takes them; empty when they differ between Applications of one folder
 * @param applications all that deploy it, the first being the one that names it
 */
record Deployed(String name, @Nullable Scalar namespace, List<Scalar> images, List<ArgoApplication> applications) {
    /** What two Applications of one folder have in common. */
    Deployed and(Deployed other) {
        boolean sameNamespace = namespace != null && other.namespace != null && namespace.text().equals(other.namespace.text());
        List<ArgoApplication> all = new ArrayList<>(applications);
        all.addAll(other.applications);
        return new Deployed(name, sameNamespace ? namespace : null, texts(images).equals(texts(other.images)) ? images : List.of(), all);
    }

    private static List<String> texts(List<Scalar> scalars) {
        return scalars.stream().map(Scalar::text).toList();
    }
}
