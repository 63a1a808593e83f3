package dev.scalinglint.model;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.source.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An image that a kustomization, or Argo CD in one, sets in the place of another (facts 6.4, 7).
 *
 * @param kustomization what a finding names
 * @param name      of the images it is for; null when absent
 * @param unused    whether it is a fact that it changes no image
 * @param change    the tag, or what else it says, that takes the place of digests; null when it takes none away
 * @param dropped   the images whose digest it takes away, as they were
 * @param workloads those that run them
 * @param place         where the entry of {@code images} starts
 */
public record ImageOverride(ObjectId kustomization, @Nullable Located<String> name, boolean unused,
        @Nullable Located<String> change,
        List<String> dropped, List<ObjectId> workloads, Place place) implements Concerning {
    public ImageOverride {
        dropped = List.copyOf(dropped);
        workloads = List.copyOf(workloads);
    }

    /** The kustomization. */
    @Override
    public ObjectId id() {
        return kustomization;
    }
}
