package dev.scalinglint.model;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.source.Place;
import org.jspecify.annotations.Nullable;

/**
 * A ConfigMap or Secret that a workload cannot start without, that is not in its application although all of that is
 * visible, and that nothing there is known to make (facts 2.9).
 *
 * @param workload  whose pods refer to it
 * @param use       for people: {@code variable DB_PASSWORD of container api}, {@code volume tls}
 * @param kind      {@code ConfigMap} or {@code Secret}
 * @param name      of the object
 * @param key       the key that an object which is there has not; null where the object itself is missing
 * @param elsewhere the namespace that has an object of that name; null when none has or the key is missing
 */
public record MissingReference(ObjectId workload, String use, String kind, Located<String> name,
        @Nullable Located<String> key,
        @Nullable String elsewhere) implements OfWorkload {
    @Override
    public Place place() {
        return key == null ? name.place() : key.place();
    }
}
