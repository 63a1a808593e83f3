package dev.scalinglint.model;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.Placed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A PersistentVolumeClaim that the tree holds (facts 2.8).
 *
 * @param id          the claim
 * @param accessModes what the claim asks its volume to be capable of; empty when nobody says
 * @param node        the one node that has its volume, for people: a local volume's; null when it is not known to have
 *                    one
 * @param attached    whether its volume has to be attached to a node, as far as the tree shows: not one of NFS or of a
 *                    folder of the node
 * @param modesPlace  {@code accessModes}, else the nearest written parent
 */
public record Claim(ObjectId id, List<Located<String>> accessModes, @Nullable Located<String> node, boolean attached,
        Place modesPlace) implements Placed {
    private static final List<String> ONE_NODE = List.of("ReadWriteOnce", "ReadWriteOncePod");

    @Override
    public Place place() {
        return id.place();
    }

    /** Whether it can be mounted on one node (or by one pod) only, so that replicas elsewhere never start. */
    @Fact
    public boolean singleWriter() {
        return !accessModes.isEmpty() && accessModes.stream().allMatch(mode -> ONE_NODE.contains(mode.value()));
    }

    /** Whether one pod only may use it, wherever the others are. */
    @Fact
    public boolean onePod() {
        return !accessModes.isEmpty() && accessModes.stream().allMatch(mode -> mode.value().equals("ReadWriteOncePod"));
    }

    /** Whether it can be mounted by many and written by none. */
    @Fact
    public boolean readOnlyMany() {
        return accessModes.stream().anyMatch(mode -> mode.value().equals("ReadOnlyMany"));
    }

    /** The mode where there is one only; null otherwise. */
    @Fact
    public @Nullable Located<String> onlyMode() {
        return accessModes.size() == 1 ? accessModes.get(0) : null;
    }

    /** The modes as written, for people; {@code no access mode} when there is none. */
    @Fact
    public String modes() {
        return accessModes.isEmpty()
                ? "no access mode"
                : String.join(", ", accessModes.stream().map(Located::value).toList());
    }
}
