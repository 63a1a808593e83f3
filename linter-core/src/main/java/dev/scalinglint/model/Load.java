package dev.scalinglint.model;

import dev.scalinglint.source.Place;
import dev.scalinglint.source.Placed;
import org.jspecify.annotations.Nullable;

/**
 * What one client may open to a server at once: one term of {@link Demand}.
 *
 * @param client    the workload or the pooler, for people
 * @param unit      what there is one or more of: {@code pod}, {@code container} or {@code instance}
 * @param min       how many of them run at their quietest
 * @param max       how many of them run in steady state
 * @param surge     how many a rollout or another live revision adds
 * @param processes of each, with a pool of its own; null when not known
 * @param size      connections that a pool keeps; null when not known or when nothing limits it
 * @param overflow  connections that it may open beyond that
 * @param missing   what is not known of it, for people; null when all is
 */
public record Load(String client, String unit, Bound min, Bound max, int surge, @Nullable Integer processes,
        @Nullable Integer size, int overflow,
        @Nullable String missing) implements Placed {
    /** No sum of such terms overflows. */
    private static final double MOST = 1e12;

    /** Connections at the peak; null when a part of the product is not known. */
    @Fact
    public @Nullable Long peak() {
        return missing != null ? null : of((double) max.value() + surge);
    }

    /** Connections of so many; null when those of one are not known. */
    public @Nullable Long of(double count) {
        if (processes == null || size == null) {
            return null;
        }
        return (long) Math.min(count * processes * ((double) size + overflow), MOST);
    }

    /** The product as written on paper: {@code api (4 + 1 surge) pods × 2 processes × (5 + 10) = 150}. */
    String term() {
        String count = surge == 0 ? String.valueOf(max.value()) : "(" + max.value() + " + " + surge + " surge)";
        boolean one = surge == 0 && max.value() == 1;
        String each = processes == null || processes == 1 ? "" : " × " + processes + " processes";
        String pool = overflow == 0 ? String.valueOf(size) : "(" + size + " + " + overflow + ")";
        return client + " " + count + " " + unit + (one ? "" : "s") + each + " × " + pool + " = " + peak();
    }

    @Override
    public Place place() {
        return max.place();
    }
}
