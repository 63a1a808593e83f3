package dev.scalinglint.read.index;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.model.ObjectId;
import dev.scalinglint.model.Selector;
import dev.scalinglint.tree.files.Identity;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What other applications of the tree, and scripts, put next to the objects of one: what they bring is not missing. To
 * be asked about what would be missing otherwise, for it makes the whole tree be looked at.
 */
public final class Elsewhere {
    private static final Set<String> PODS = Set.of("Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Job",
            "CronJob", "Pod", "Rollout",
            "DeploymentConfig");

    private final ObjectIndex objects;
    private @Nullable Set<Identity> own;

    public Elsewhere(ObjectIndex objects) {
        this.objects = objects;
    }

    /** Whether there is an object of that kind and name where its owner is, or where nobody knows. */
    public boolean has(ObjectId owner, String kind, String name) {
        return near(owner).anyMatch(other -> other.kind().equals(kind) && other.name().equals(name))
                || objects.neighbourhood().isInstalledByScript(name);
    }

    /**
     * Whether another application may run pods that a selector is meant for: it runs some in the same namespace, or,
     * where the namespace is not known, some that are called like a value of the selector.
     */
    public boolean mayRun(ObjectId owner, Selector selector) {
        return near(owner).filter(other -> PODS.contains(other.kind()) && !own().contains(other))
                .anyMatch(other -> other.namespace().equals(owner.namespace())
                        || selector.labels().values().stream().anyMatch(value -> value.value().equals(other.name())));
    }

    private Stream<Identity> near(ObjectId owner) {
        String namespace = owner.namespace();
        return namespace == null
                ? objects.neighbourhood().in(null).stream()
                : Stream.concat(objects.neighbourhood().in(namespace).stream(),
                        objects.neighbourhood().in("").stream());
    }

    private Set<Identity> own() {
        if (own == null) {
            own = new HashSet<>();
            for (KubeObject object : objects.all()) {
                String namespace = object.namespace();
                own.add(new Identity(object.group(), object.kind().value(), namespace == null ? "" : namespace,
                        object.name().value()));
            }
        }
        return own;
    }
}
