package dev.scalinglint.read.knative;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Scalars;
import dev.scalinglint.model.Bound;
import dev.scalinglint.model.IntOrPercent;
import dev.scalinglint.model.Knative;
import dev.scalinglint.model.Scale;
import dev.scalinglint.model.ScaleAnnotation;
import dev.scalinglint.read.index.ClusterDefaults;

/** How many pods one revision of a Knative Service may have (facts 1.2, 1.4). */
public record KnativeScale(Knative knative, ClusterDefaults cluster) {
    private static final IntOrPercent ANOTHER_REVISION = new IntOrPercent(100, true);

    public Scale read() {
        String overlap = "every new revision runs beside the old one until that has drained";
        return new Scale(null, min(), max(), ANOTHER_REVISION, knative.template(),
                new Located<>(overlap, overlap, knative.template(), false), true);
    }

    private Bound min() {
        Bound bound = bound("min-scale");
        return bound.value() == 0 && neverZero()
                ? new Bound(1, false, bound.defaulted(), bound.source(), bound.place())
                : bound;
    }

    private boolean neverZero() {
        return knative.hpaClass() || cluster.is("autoscaler", "enable-scale-to-zero", "false");
    }

    private Bound max() {
        Bound bound = bound("max-scale");
        return bound.value() == 0 ? Bound.unlimited(bound.defaulted(), bound.source(), bound.place()) : bound;
    }

    private Bound bound(String name) {
        ScaleAnnotation written = knative.setting(name);
        if (written == null) {
            return byDefault(name);
        }
        // A text that the webhook refuses sets nothing, and there is a rule about it: one pod is what nobody finds
        // fault with.
        Integer count = Scalars.integer(written.value().value());
        return new Bound(count == null || count < 0 ? 1 : count, false, false,
                written.key().value().substring(ScaleKeys.PREFIX.length()), written.place());
    }

    private Bound byDefault(String name) {
        Integer value = cluster.integer("autoscaler", name);
        return value == null
                ? new Bound(0, false, true, "an absent " + name, knative.annotations())
                : new Bound(Math.max(0, value), false, true, name + " of the cluster's config-autoscaler",
                        knative.annotations());
    }
}
