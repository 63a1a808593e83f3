package dev.scalinglint.read.reference;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.read.index.ObjectIndex;
import dev.scalinglint.tree.Neighbourhood;
import dev.scalinglint.tree.files.Identity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may be there although the application does not write it: what something in it makes, and what other applications
 * put next to it.
 */
final class LikelyObjects {
    private final ObjectIndex objects;
    private final Neighbourhood neighbourhood;
    private @Nullable ObjectMakers own;

    LikelyObjects(ObjectIndex objects) {
        this.objects = objects;
        this.neighbourhood = objects.neighbourhood();
    }

    boolean mayHold(String kind, @Nullable String namespace, String name) {
        if (own().mayMake(kind, name) || mayCopy(kind, name)) {
            return true;
        }
        // Where a namespace is not known, it may be any.
        return namespace == null || namespace.isEmpty()
                ? mayHaveNear(kind, null, name)
                : mayHaveNear(kind, namespace, name) || mayHaveNear(kind, "", name);
    }

    private ObjectMakers own() {
        if (own == null) {
            own = new ObjectMakers();
            for (KubeObject object : objects.all()) {
                own.add(object);
            }
        }
        return own;
    }

    private boolean mayHaveNear(String kind, @Nullable String namespace, String name) {
        List<Identity> neighbours = neighbourhood.in(namespace);
        return !neighbours.isEmpty()
                && neighbourhood.once(ObjectMakers.class, namespace == null ? "all" : "in " + namespace, () -> {
                    ObjectMakers makers = new ObjectMakers();
                    neighbours.forEach(makers::add);
                    return makers;
                }).mayMake(kind, name);
    }

    private boolean mayCopy(String kind, String name) {
        List<KubeObject> copied = neighbourhood.copied();
        return !copied.isEmpty() && neighbourhood.once(ObjectMakers.class, "copied", () -> {
            ObjectMakers makers = new ObjectMakers();
            copied.forEach(makers::addCopied);
            return makers;
        }).mayMake(kind, name);
    }
}
