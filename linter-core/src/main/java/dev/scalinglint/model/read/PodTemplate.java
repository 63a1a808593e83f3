package dev.scalinglint.model.read;

import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.source.Place;

/** What a pod is made from. {@code body} holds {@code metadata} and {@code spec}; it is empty when the tree does not show them. */
record PodTemplate(Mapping body) {
    Mapping metadata() {
        return body.mappingOrEmpty("metadata");
    }

    Mapping spec() {
        return body.mappingOrEmpty("spec");
    }

    /** The line of {@code spec:}, else where it belongs. */
    Place specPlace() {
        Place key = body.keyPlace("spec");
        return key == null ? body.place() : key;
    }
}
