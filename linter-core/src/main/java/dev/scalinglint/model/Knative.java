package dev.scalinglint.model;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.Placed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What only a Knative Service has (domain.md 1).
 *
 * @param scaling              its {@code autoscaling.knative.dev/*} settings, wherever they stand
 * @param className            autoscaler class; {@code kpa.autoscaling.knative.dev} by default
 * @param initialScale         null when absent
 * @param target               soft target per pod; null when absent
 * @param containerConcurrency hard limit per pod, 0 being unlimited; a {@code config-defaults} of the tree counts
 * @param visibility           the label {@code networking.knative.dev/visibility} on the service; null when absent
 * @param clusterLocal         whether that label is exactly {@code cluster-local}
 * @param misplaced            visibility settings that do nothing
 * @param revisions            distinct revisions that {@code spec.traffic} names
 * @param secondRevision       the entry that names the second one; null when there is only one
 * @param progressDeadline     seconds a revision has to become ready
 * @param template             {@code spec.template}
 * @param labels               {@code metadata.labels}, else {@code metadata}: where the visibility label belongs
 */
public record Knative(List<ScaleAnnotation> scaling, Located<String> className, @Nullable Located<Integer> initialScale,
                      @Nullable Located<Double> target, Located<Integer> containerConcurrency,
                      @Nullable Located<String> visibility, boolean clusterLocal, List<Misplaced> misplaced,
                      int revisions, @Nullable Located<String> secondRevision, int progressDeadline, Place template, Place labels)
        implements Placed {

    /** A visibility setting that does nothing, and why, as a sentence. */
    public record Misplaced(Located<String> key, String why) implements Placed {
        @Override
        public Place place() {
            return key.place();
        }
    }

    @Override
    public Place place() {
        return template;
    }
}
