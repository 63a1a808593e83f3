package dev.scalinglint.model;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.Placed;
import java.util.List;

/**
 * Something in an object that the API server of Kubernetes 1.37, KEDA 2.21 or Knative's admission webhook refuses, so
 * that nothing of the object is applied.
 *
 * @param of  what it is about
 * @param why a sentence or clause that names the field and says what is accepted
 * @param place the field that is refused, else the nearest written parent
 */
public record Refusal(Of of, String why, Place place) implements Placed {
    /** What a refusal is about. */
    public enum Of {
        /** To the API server, how a workload replaces its pods. */
        STRATEGY,
        /** To the API server, a workload's counts, deadlines and selector, or its version of the API. */
        REPLICAS,
        /** To the API server, resources of a pod as a whole. */
        RESOURCES,
        /** An autoscaler, or how KEDA makes jobs of a ScaledJob. */
        SCALING,
        /** To Knative, a field that Kubernetes has and Knative has not. */
        FIELD,
        /** To Knative, a container's name, image or environment. */
        CONTAINER,
        /** To Knative, a volume or a mount. */
        VOLUME,
        /** To Knative, {@code spec.traffic}. */
        TRAFFIC,
        /** To Knative, a number out of its bounds. */
        RANGE,
        /** To Knative, an annotation or label of its own that is not about scaling. */
        ANNOTATION,
        /** To Knative, what an object, a revision or an account is called, or a reference. */
        NAME,
        /** To Knative, a port or a probe. */
        PROBE
    }

    /** One for each of some sentences that stand where they are about. */
    public static List<Refusal> all(Of of, List<Located<String>> sentences) {
        return sentences.stream().map(sentence -> new Refusal(of, sentence.value(), sentence.place())).toList();
    }
}
