package dev.scalinglint.read.workload;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.source.Place;

/**
 * What a pod is made from.
 *
 * @param body  holds {@code metadata} and {@code spec}; empty when the tree does not show them
 * @param place the key it stands under, else the nearest written parent
 */
record PodTemplate(Mapping body, Place place) {
    /** A pod is its own template. */
    static PodTemplate itself(KubeObject pod) {
        return new PodTemplate(pod.body(), pod.place());
    }

    static PodTemplate in(Mapping spec) {
        Place key = spec.keyPlace("template");
        return new PodTemplate(spec.mappingOrEmpty("template"), key == null ? spec.place() : key);
    }

    Mapping metadata() {
        return body.mappingOrEmpty("metadata");
    }

    Mapping spec() {
        return body.mappingOrEmpty("spec");
    }

    /** The line of {@code spec:}, else where it belongs. */
    Place specPlace() {
        Place key = body.keyPlace("spec");
        return key == null ? place : key;
    }

    /** The line of {@code annotations:}, else where it belongs. */
    Place annotationsPlace() {
        Place key = metadata().keyPlace("annotations");
        Place parent = body.keyPlace("metadata");
        return key != null ? key : parent != null ? parent : place;
    }
}
