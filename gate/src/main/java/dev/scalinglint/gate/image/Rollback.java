package dev.scalinglint.gate.image;

import dev.scalinglint.fix.Rewrite;
import dev.scalinglint.source.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What gives a workload an earlier image back.
 *
 * @param changes  each container whose image becomes another, those that were not asked for too; empty where all have
 *                 what was asked for
 * @param rewrites the files that have to change for it
 */
public record Rollback(List<Change> changes, List<Rewrite> rewrites) {
    public Rollback {
        changes = List.copyOf(changes);
        rewrites = List.copyOf(rewrites);
    }

    /**
     * A container whose image becomes another.
     *
     * @param workload for people
     * @param asked    whether it was asked for, and does not just stand on the same words
     * @param place    where the image is written
     */
    public record Change(String workload, String container, boolean asked, @Nullable String before,
            @Nullable String after, Place place) {}
}
