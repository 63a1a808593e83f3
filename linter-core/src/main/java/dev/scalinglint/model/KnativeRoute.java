package dev.scalinglint.model;

import dev.scalinglint.source.Place;
import dev.scalinglint.source.Placed;
import java.util.List;

/**
 * A Knative Route that is written by itself; the one that a Knative Service makes is not (facts 1.1, 1.5).
 *
 * @param id         the Route
 * @param visibility whether it is for the cluster only
 * @param misplaced  visibility settings that do nothing
 * @param texts      its annotations and labels
 * @param stray      scale settings on it, which the webhook refuses
 * @param refusals   what else the webhook refuses
 */
public record KnativeRoute(ObjectId id, Visibility visibility, List<Knative.Misplaced> misplaced,
        List<KnativeText> texts,
        List<ScaleAnnotation> stray, List<Refusal> refusals) implements Placed {
    @Override
    public Place place() {
        return id.place();
    }
}
