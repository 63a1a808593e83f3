package dev.scalinglint.model.read.reference;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.read.index.ObjectIndex;
import dev.scalinglint.tree.Neighbourhood;
import dev.scalinglint.tree.files.Identity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be there although the application does not write it: what something in it makes, and what other applications put next to it. */
final class Surroundings {
    private final ObjectIndex objects;
    private final Neighbourhood neighbourhood;
    private @Nullable Makers own;

    Surroundings(ObjectIndex objects) {
        this.objects = objects;
        this.neighbourhood = objects.neighbourhood();
    }

    boolean mayHold(String kind, @Nullable String namespace, String name) {
        if (own().mayMake(kind, name) || mayCopy(kind, name)) {
            return true;
        }
        // Where a namespace is not known, it may be any.
        return namespace == null || namespace.isEmpty() ? mayHaveNear(kind, null, name)
                : mayHaveNear(kind, namespace, name) || mayHaveNear(kind, "", name);
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

    private boolean mayHaveNear(String kind, @Nullable String namespace, String name) {
        List<Identity> neighbours = neighbourhood.in(namespace);
        return !neighbours.isEmpty() && neighbourhood.once(Makers.class, namespace == null ? "all" : "in " + namespace, () -> {
            Makers makers = new Makers();
            neighbours.forEach(makers::add);
            return makers;
        }).mayMake(kind, name);
    }

    private boolean mayCopy(String kind, String name) {
        List<KubeObject> copied = neighbourhood.copied();
        return !copied.isEmpty() && neighbourhood.once(Makers.class, "copied", () -> {
            Makers makers = new Makers();
            copied.forEach(makers::addCopied);
            return makers;
        }).mayMake(kind, name);
    }
}
