package dev.scalinglint.gate.review;

import dev.scalinglint.model.Workload;
import dev.scalinglint.source.Place;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A change that needs a review.
 *
 * @param what      a sentence for people, with its place, without a full stop
 * @param controls  the ids that it answers to
 * @param to        what the control comes to, for people; {@code none} where it is there no more
 * @param workloads whose it is, as the head and as the base have it; empty for a server or a setting
 * @param unit      its application, namespace, kind and name; null for a setting
 * @param place     where to look; null when nothing can be told
 * @param asking    the names of the reviews that ask for it
 */
public record ReviewedChange(String what, Set<String> controls, String to, List<Workload> workloads,
        @Nullable UnitName unit, @Nullable Place place, List<String> asking) {
    public ReviewedChange {
        controls = Set.copyOf(controls);
        workloads = List.copyOf(workloads);
        asking = List.copyOf(asking);
    }
}
