package dev.scalinglint.model;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.Placed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What only a Knative Service or Configuration has (facts 1).
 *
 * @param scaling              its {@code autoscaling.knative.dev/*} settings, wherever they stand
 * @param texts                every annotation and label of the object and of its template
 * @param className            autoscaler class; {@code kpa.autoscaling.knative.dev} by default
 * @param metric               what it scales on; {@code concurrency} by default, {@code cpu} for the HPA class
 * @param initialScale         pods a new revision starts with, which a {@code config-autoscaler} of the tree may say;
 *                             null when nothing does
 * @param target               soft target per pod, in units of the metric; null when absent
 * @param containerConcurrency hard limit per pod, 0 being unlimited; a {@code config-defaults} of the tree counts
 * @param visibility           the label {@code networking.knative.dev/visibility} on the service; null when absent
 * @param clusterLocal         whether that label is exactly {@code cluster-local}
 * @param misplaced            visibility settings that do nothing
 * @param revisions            distinct revisions that {@code spec.traffic} names; 1 without it
 * @param secondRevision       the entry that names the second one; null when there is only one
 * @param refusals             what the webhook refuses, scale settings apart
 * @param misplacedTexts       Knative's annotations and labels that stand beside the mapping they belong to
 * @param progressDeadline     seconds a revision has to become ready
 * @param annotations          {@code spec.template.metadata.annotations}, where scale settings belong
 * @param template             {@code spec.template}
 * @param labels               {@code metadata.labels}, else {@code metadata}: where the visibility label belongs
 */
public record Knative(List<ScaleAnnotation> scaling, List<KnativeText> texts, Located<String> className,
        Located<String> metric,
        @Nullable Located<Integer> initialScale, @Nullable Located<Double> target,
        Located<Integer> containerConcurrency,
        @Nullable Located<String> visibility, boolean clusterLocal, List<Misplaced> misplaced,
        int revisions, @Nullable Located<String> secondRevision, List<Refusal> refusals,
        List<MisplacedText> misplacedTexts,
        int progressDeadline, Place annotations, Place template, Place labels) implements Placed {

    /**
     * A visibility setting that does nothing.
     *
     * @param key its name, where it is written
     * @param why why it does nothing, as a sentence
     */
    public record Misplaced(Located<String> key, String why) implements Placed {
        @Override
        public Place place() {
            return key.place();
        }
    }

    /**
     * An annotation or label that stands where no field of that name is.
     *
     * @param key      its name, where it is written
     * @param where    path of the mapping it stands in
     * @param belongs  path of the mapping it belongs to
     * @param movable  whether it can be moved to the template's annotations as it is: it belongs there, nothing there
     *                 has that name, and its value is a string that Knative takes
     */
    public record MisplacedText(Located<String> key, String where, String belongs, boolean movable) implements Placed {
        @Override
        public Place place() {
            return key.place();
        }
    }

    /** Whether Kubernetes' own autoscaler scales it: that never goes to zero and keeps a pod for every old revision. */
    @Fact
    public boolean hpaClass() {
        return className.value().equals("hpa.autoscaling.knative.dev");
    }

    /** Settings on the object itself, where nothing reads them. */
    List<ScaleAnnotation> stray() {
        List<ScaleAnnotation> stray = new ArrayList<>();
        for (ScaleAnnotation annotation : scaling) {
            if (annotation.where().equals("service")) {
                stray.add(annotation);
            }
        }
        return stray;
    }

    /** The setting of one kebab-case name that takes effect; null when the template has none. */
    public @Nullable ScaleAnnotation setting(String canonical) {
        return scaling.stream().filter(annotation -> annotation.takesEffectAs(canonical)).findFirst().orElse(null);
    }

    @Override
    public Place place() {
        return template;
    }
}
