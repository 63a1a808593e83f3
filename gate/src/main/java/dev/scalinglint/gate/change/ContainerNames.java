package dev.scalinglint.gate.change;

import dev.scalinglint.gate.control.Unit;
import dev.scalinglint.model.Container;
import dev.scalinglint.model.Container.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What containers are called in both revisions, by their name in each. One that was renamed keeps its role and its
 * image, or is the main one; where each side has only one container it needs no name.
 */
record ContainerNames(Map<String, String> base, Map<String, String> head) {
    static ContainerNames between(@Nullable Unit base, @Nullable Unit head) {
        List<Container> before = containers(base);
        List<Container> after = containers(head);
        Map<String, String> names = new HashMap<>();
        if (before.size() <= 1 && after.size() <= 1) {
            Map<String, String> nameless = new HashMap<>();
            before.forEach(container -> nameless.put(name(container), ""));
            after.forEach(container -> names.put(name(container), ""));
            return new ContainerNames(nameless, names);
        }
        List<Container> gone = without(before, after);
        for (Container added : without(after, before)) {
            gone.stream().filter(container -> isRenamed(container, added)).findFirst().ifPresent(container -> {
                names.put(name(container), name(added));
                gone.remove(container);
            });
        }
        return new ContainerNames(names, Map.of());
    }

    private static List<Container> containers(@Nullable Unit unit) {
        return unit == null ? List.of() : unit.workload().containers();
    }

    private static List<Container> without(List<Container> containers, List<Container> others) {
        List<Container> left = new ArrayList<>(containers);
        left.removeIf(container -> others.stream().anyMatch(other -> name(other).equals(name(container))));
        return left;
    }

    private static boolean isRenamed(Container before, Container after) {
        return before.role() == after.role()
                && (before.main() && after.main() && before.role() == Role.REGULAR
                        || before.imageName() != null && Objects.equals(before.imageName(), after.imageName()));
    }

    private static String name(Container container) {
        return container.name().value();
    }
}
