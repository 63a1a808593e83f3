package dev.scalinglint.application.kustomize;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a kustomization has gathered so far: objects, the configuration of its transformers and its variables. A
 * component adds to its user's.
 */
final class Accumulated {
    private final List<Resource> resources = new ArrayList<>();
    private final Vars vars = new Vars();
    private Set<Resource.Id> ids = new HashSet<>();
    private Configuration configuration = Configuration.DEFAULT;

    List<Resource> resources() {
        return resources;
    }

    Vars vars() {
        return vars;
    }

    Configuration configuration() {
        return configuration;
    }

    void configure(Configuration more) {
        configuration = configuration.with(more);
    }

    /** To be called when objects may have been renamed since. */
    void identify() {
        ids = new HashSet<>();
        resources.forEach(resource -> ids.add(resource.id()));
    }

    /** False when there is such an object already. */
    boolean add(Resource resource) {
        if (!ids.add(resource.id()) && !resource.id().name().isEmpty()) {
            return false;
        }
        resources.add(resource);
        return true;
    }
}
