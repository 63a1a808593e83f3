package dev.scalinglint.gate.image;

import dev.scalinglint.gate.control.Unit;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.model.Container;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A workload as it is in one state of the tree.
 *
 * @param folder where its application is rooted
 * @param files  what it was read from: while they say the same, so does it
 */
public record Sighting(Unit unit, String folder, Set<String> files) {
    public List<Container> containers() {
        return unit.workload().containers();
    }

    /** By its name, or the only one where there was only one later too; null when it has none. */
    @Nullable
    Container container(String name, boolean alone) {
        for (Container container : containers()) {
            if (container.name().value().equals(name)) {
                return container;
            }
        }
        return alone && containers().size() == 1 ? containers().get(0) : null;
    }

    /** The image of a container; null without one, and for what is built from the tree. */
    public static @Nullable Located<String> image(@Nullable Container container) {
        return container == null || container.built() ? null : container.image();
    }

    /** {@code Deployment web of application shop}. */
    public String named() {
        String application = unit.model().application();
        return unit.workload().id().kind() + " " + unit.workload().id().name().value()
                + (application == null ? "" : " of application " + application);
    }

    /** Whether one of its containers has an image. */
    boolean runs(String text) {
        return containers().stream().map(Sighting::image)
                .anyMatch(image -> image != null && image.value().equals(text));
    }

    /** Whether both are one workload, by what it is called and where it lies. */
    boolean isCalledAs(Sighting other) {
        return unit.id().equals(other.unit.id());
    }

    /** Whether it is that very one, where several are called alike. */
    boolean isBeside(Sighting other) {
        return folder.equals(other.folder)
                && unit.workload().place().file().path().equals(other.unit.workload().place().file().path());
    }
}
