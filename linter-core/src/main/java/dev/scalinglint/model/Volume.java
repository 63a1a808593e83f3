package dev.scalinglint.model;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.Placed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A volume of a pod. Those that a StatefulSet makes from {@code volumeClaimTemplates} are each pod's own and are not
 * among them.
 *
 * @param name     its name
 * @param kind     what it is made from, as written: {@code persistentVolumeClaim}, {@code configMap}, {@code image} …;
 *                 {@code ""} for none
 * @param source   the name of the claim, ConfigMap or Secret, or the reference of an image; null for other kinds
 * @param claim    the claim it mounts; null for other kinds, and where the tree does not show the claim
 * @param readOnly {@code readOnly} of the source, false by default
 * @param references what it takes from ConfigMaps and Secrets, projected ones included
 * @param node     what holds every pod that mounts it on one node, for people, where it is written; null when nothing
 *                 is seen that does
 * @param mounts   where the containers see it
 * @param place    its {@code name}
 */
public record Volume(Located<String> name, String kind, @Nullable Located<String> source, @Nullable Claim claim,
        Located<Boolean> readOnly, List<EnvReference> references, @Nullable Located<String> node,
        List<Mount> mounts, Place place) implements Placed {

    /** Whether pods on two nodes, or two pods anywhere, cannot have it at once. */
    @Fact
    public boolean exclusive() {
        return claim != null && claim.singleWriter() && (claim.onePod() || node == null);
    }

    /** The first mount that may be written through; null when there is none. */
    @Fact
    public @Nullable Mount writable() {
        return mounts.stream().filter(mount -> !mount.readOnly().value()).findFirst().orElse(null);
    }
}
