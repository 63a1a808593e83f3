package dev.scalinglint.model;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.Placed;

/**
 * An annotation or label of a Knative object.
 *
 * @param key    its name
 * @param value  as written
 * @param list   {@code annotation} or {@code label}
 * @param string whether its value is a string to Kubernetes: an unquoted number or boolean is not
 */
public record KnativeText(Located<String> key, Located<String> value, String list, boolean string) implements Placed {
    @Override
    public Place place() {
        return value.place();
    }
}
