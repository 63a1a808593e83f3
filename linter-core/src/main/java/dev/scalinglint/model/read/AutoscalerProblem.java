package dev.scalinglint.model.read;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.source.Place;
import org.jspecify.annotations.Nullable;

/** Why KEDA refuses a ScaledObject (domain.md 5); HorizontalPodAutoscalers are the API server's. */
final class AutoscalerProblem {
    private AutoscalerProblem() {}

    static @Nullable Located<String> ofKeda(Located<Integer> min, Located<Integer> max) {
        return ofBounds("minReplicaCount", min, "maxReplicaCount", max);
    }

    private static @Nullable Located<String> ofBounds(String minField, Located<Integer> min, String maxField, @Nullable Located<Integer> max) {
        if (max == null || min.value() <= max.value()) {
            return null;
        }
        return min.defaulted() ? said(maxField + " " + max + " is below " + minField + ", which is " + min + " by default", max.place())
                : said(minField + " " + min + " is above " + maxField + (max.defaulted() ? ", which is " + max + " by default" : " " + max), min.place());
    }

    private static Located<String> said(String sentence, Place place) {
        return new Located<>(sentence, sentence, place, false);
    }
}
