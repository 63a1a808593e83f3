package dev.scalinglint.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What admission makes of the pods beside what is written of their containers.
 *
 * @param cpu      of the pod as a whole, with what the API server of Kubernetes 1.37 fills in; null where the pod has
 *                 no {@code resources} of its own
 * @param memory   the same of memory; null together with {@code cpu}
 * @param injected containers that injectors add, as far as the pod's annotations and labels ask for them
 */
public record Admission(@Nullable Resource cpu, @Nullable Resource memory, List<InjectedContainer> injected) {
    /** Nothing is added. */
    public static final Admission NONE = new Admission(null, null, List.of());

    public Admission {
        injected = List.copyOf(injected);
    }

    /** What the pod as a whole is given of a resource; null where nothing is written for the pod as a whole. */
    public @Nullable Resource of(String resource) {
        return resource.equals("cpu") ? cpu : memory;
    }
}
