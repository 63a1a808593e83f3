package dev.scalinglint.read.index;

import dev.scalinglint.manifest.KubeObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Objects of a kind by name, listed when the first is asked for: most applications refer to none. */
public final class NamedObjects {
    private final Supplier<List<KubeObject>> objects;
    private @Nullable Map<String, List<KubeObject>> byName;

    public NamedObjects(Supplier<List<KubeObject>> objects) {
        this.objects = objects;
    }

    /**
     * The one of the namespace; where either namespace is not said, the only one that can be meant. Null when there is
     * none.
     */
    public @Nullable KubeObject find(@Nullable String namespace, String name) {
        KubeObject possible = null;
        for (KubeObject object : named(name)) {
            if (java.util.Objects.equals(object.namespace(), namespace)) {
                return object;
            }
            if (namespace == null || object.namespace() == null) {
                if (possible != null) {
                    return null;
                }
                possible = object;
            }
        }
        return possible;
    }

    private List<KubeObject> named(String name) {
        if (byName == null) {
            byName = new HashMap<>();
            for (KubeObject object : objects.get()) {
                byName.computeIfAbsent(object.name().value(), any -> new ArrayList<>(1)).add(object);
            }
        }
        return byName.getOrDefault(name, List.of());
    }
}
