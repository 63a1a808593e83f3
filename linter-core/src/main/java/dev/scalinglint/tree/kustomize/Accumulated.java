package dev.scalinglint.tree.kustomize;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a kustomization has gathered so far: objects, the configuration of its transformers and its variables. A
 * component adds to its user's.
 */
final class Accumulated {
    private final List<RenderedObject> resources = new ArrayList<>();
    private final Vars vars = new Vars();
    private Set<RenderedObject.Id> ids = new HashSet<>();
    private TransformerFields configuration = TransformerFields.DEFAULT;

    List<RenderedObject> resources() {
        return resources;
    }

    Vars vars() {
        return vars;
    }

    TransformerFields configuration() {
        return configuration;
    }

    void configure(TransformerFields more) {
        configuration = configuration.with(more);
    }

    /** To be called when objects may have been renamed since. */
    void identify() {
        ids = new HashSet<>();
        resources.forEach(resource -> ids.add(resource.id()));
    }

    /** False when there is such an object already. */
    boolean add(RenderedObject resource) {
        if (!ids.add(resource.id()) && !resource.id().name().isEmpty()) {
            return false;
        }
        resources.add(resource);
        return true;
    }
}
