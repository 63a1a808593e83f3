package dev.scalinglint.model;

import dev.scalinglint.source.Place;
import dev.scalinglint.source.Placed;

/**
 * Something that Knative's admission webhook refuses.
 *
 * @param of  what it is about
 * @param why a clause that names the field and says what is accepted
 */
public record Refusal(Of of, String why, Place place) implements Placed {
    /** What a refusal is about. */
    public enum Of {
        /** A field that Kubernetes has and Knative has not. */
        FIELD,
        /** A container's name, image or environment. */
        CONTAINER,
        /** A volume or a mount. */
        VOLUME,
        /** {@code spec.traffic}. */
        TRAFFIC,
        /** A number out of its bounds. */
        RANGE,
        /** An annotation or label of Knative's that is not about scaling. */
        ANNOTATION,
        /** What an object, a revision or an account is called, or a reference. */
        NAME,
        /** A port or a probe. */
        PROBE
    }
}
