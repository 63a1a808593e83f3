package dev.scalinglint.model.read;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Scalars;
import dev.scalinglint.model.Bound;
import dev.scalinglint.model.IntOrPercent;
import dev.scalinglint.model.Knative;
import dev.scalinglint.model.Scale;
import dev.scalinglint.model.ScaleAnnotation;
import org.jspecify.annotations.Nullable;

/** How many pods one revision of a Knative Service may have (domain.md 1.2, 1.4). */
record KnativeScale(Knative knative, ClusterDefaults cluster) {
    private static final IntOrPercent ANOTHER_REVISION = new IntOrPercent(100, true);

    Scale read() {
        String overlap = "every new revision runs beside the old one until that has drained";
        return new Scale(null, min(), max(), ANOTHER_REVISION, new Located<>(overlap, overlap, knative.template(), false), true);
    }

    private Bound min() {
        ScaleAnnotation written = knative.setting("min-scale");
        Bound bound = written == null ? byDefault("min-scale", 0)
                : new Bound(count(written.value().value(), 0), false, false, name(written), written.place());
        return bound.value() == 0 && neverZero() ? new Bound(1, false, bound.defaulted(), bound.source(), bound.place()) : bound;
    }

    private boolean neverZero() {
        return knative.hpaClass() || cluster.is("autoscaler", "enable-scale-to-zero", "false");
    }

    private Bound max() {
        ScaleAnnotation written = knative.setting("max-scale");
        Bound bound = written == null ? byDefault("max-scale", 0)
                : new Bound(count(written.value().value(), 0), false, false, name(written), written.place());
        return bound.value() == 0 ? Bound.unlimited(bound.defaulted(), bound.source(), bound.place()) : bound;
    }

    private Bound byDefault(String name, int otherwise) {
        Integer value = cluster.integer("autoscaler", name);
        return value == null ? new Bound(otherwise, false, true, "an absent " + name, knative.annotations())
                : new Bound(Math.max(0, value), false, true, name + " of the cluster's config-autoscaler", knative.annotations());
    }

    /** A value that the webhook refuses counts as none: there is a rule about it. */
    private static int count(String text, int otherwise) {
        @Nullable Integer count = Scalars.integer(text);
        return count == null || count < 0 ? otherwise : count;
    }

    private static String name(ScaleAnnotation annotation) {
        return annotation.key().value().substring(ScaleKeys.PREFIX.length());
    }
}
