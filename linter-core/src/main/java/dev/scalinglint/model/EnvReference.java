package dev.scalinglint.model;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.Placed;
import org.jspecify.annotations.Nullable;

/**
 * What a container's environment, or a volume, takes from a ConfigMap or a Secret.
 *
 * @param variable the variable; null for a volume and for {@code envFrom}, which takes every key
 * @param kind     {@code ConfigMap} or {@code Secret}
 * @param name     of that object
 * @param key      in that object; null for {@code envFrom} and for a volume of all keys
 * @param prefix   that {@code envFrom} puts before each key, mostly {@code ""}
 * @param optional whether the pod starts without it
 */
public record EnvReference(@Nullable String variable, String kind, Located<String> name, @Nullable Located<String> key,
        String prefix,
        boolean optional) implements Placed {
    @Override
    public Place place() {
        return key == null ? name.place() : key.place();
    }
}
