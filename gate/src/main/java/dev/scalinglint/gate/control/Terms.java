package dev.scalinglint.gate.control;

import dev.scalinglint.model.Container;
import java.util.Map;

/**
 * In what terms a unit is read, so that what two revisions say of it can be compared.
 *
 * @param counted    whether a written count decides in both
 * @param podLevel   whether either gives resources to the pod as a whole
 * @param containers what its containers are called in both, by their name here; {@code ""} for the only one
 */
public record Terms(boolean counted, boolean podLevel, Map<String, String> containers) {
    public Terms {
        containers = Map.copyOf(containers);
    }

    /** The part that stands for a container. */
    public String part(Container container) {
        return containers.getOrDefault(container.name().value(), container.name().value());
    }

    /** For people, after what it is of: {@code  of container app}; nothing where there is only one. */
    public String of(Container container) {
        return of(part(container));
    }

    public static String of(String container) {
        return container.isEmpty() ? "" : " of container " + container;
    }
}
