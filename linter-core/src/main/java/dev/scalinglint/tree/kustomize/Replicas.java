package dev.scalinglint.tree.kustomize;

import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.source.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code replicas}: only on the kinds that kustomize knows; not on Rollout or Knative (facts 7). */
final class Replicas {
    private Replicas() {}

    static void apply(Mapping entry, List<FieldSpec> fields, List<RenderedObject> resources, Reporting reporting) {
        Scalar name = entry.scalar("name");
        Scalar count = entry.scalar("count");
        // Without a count kustomize sets none: nought.
        Scalar value = count != null ? count : new Scalar("0", Scalar.Type.INTEGER, Scalar.Style.PLAIN, entry.place());
        if (set(name == null ? "" : name.text(), value, fields, resources) == 0) {
            Place place = name == null ? entry.place() : name.place();
            reporting.missing(place, "no Deployment, ReplicaSet, ReplicationController or StatefulSet is named "
                    + described(name) + "; write the name that it has before its prefix or suffix, or take this out");
        }
    }

    private static String described(@Nullable Scalar name) {
        return name == null ? "so, since no name is written" : name.text();
    }

    private static int set(String name, Scalar count, List<FieldSpec> fields, List<RenderedObject> resources) {
        int found = 0;
        for (RenderedObject resource : resources) {
            for (FieldSpec field : resource.wasNamed(name) ? fields : List.<FieldSpec>of()) {
                if (field.matches(resource.id())) {
                    resource.body(field.apply(resource.body(), count.place(), written -> count));
                    found++;
                }
            }
        }
        return found;
    }
}
