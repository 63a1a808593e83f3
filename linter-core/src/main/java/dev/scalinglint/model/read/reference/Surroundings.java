package dev.scalinglint.model.read.reference;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.model.read.Objects;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may be there although the application does not write it: what something in it makes, and what other applications put next to it. */
final class Surroundings {
    private final Objects objects;
    private final Map<@Nullable String, Makers> near = new HashMap<>();
    private @Nullable Makers own;

    Surroundings(Objects objects) {
        this.objects = objects;
    }

    boolean mayHold(String kind, @Nullable String namespace, String name) {
        return own().mayMake(kind, name) || near.computeIfAbsent(namespace, this::near).mayMake(kind, name);
    }

    private Makers own() {
        if (own == null) {
            own = new Makers();
            for (KubeObject object : objects.all()) {
                own.add(object);
            }
        }
        return own;
    }

    private Makers near(@Nullable String namespace) {
        Makers makers = new Makers();
        objects.neighbourhood().in(namespace).forEach(makers::add);
        objects.neighbourhood().copied().forEach(makers::addCopied);
        return makers;
    }
}
