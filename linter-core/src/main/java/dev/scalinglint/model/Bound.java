package dev.scalinglint.model;

import dev.scalinglint.source.Place;
import dev.scalinglint.source.Placed;

/**
 * A lower or upper bound on how many replicas can run, and what sets it.
 *
 * @param value     the number of replicas; {@link Integer#MAX_VALUE} when unlimited
 * @param unlimited an upper bound that nothing sets
 * @param defaulted whether nobody wrote it
 * @param source    what sets it, for people: {@code max-scale}, {@code spec.replicas},
 *                  {@code maxReplicas of HorizontalPodAutoscaler y}
 * @param place     the field that sets it, or the nearest written parent
 */
public record Bound(int value, boolean unlimited, boolean defaulted, String source, Place place) implements Placed {
    public static Bound unlimited(boolean defaulted, String source, Place place) {
        return new Bound(Integer.MAX_VALUE, true, defaulted, source, place);
    }

    @Override
    public String toString() {
        return unlimited ? "unlimited" : String.valueOf(value);
    }
}
