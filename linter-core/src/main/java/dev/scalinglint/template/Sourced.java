package dev.scalinglint.template;

import dev.scalinglint.source.Place;
import org.jspecify.annotations.Nullable;

/**
 * A value that knows where it is written.
 *
 * @param value a text, number or boolean
 */
public record Sourced(Object value, Place place) {
    /** A value as Go prints it, at the same place. */
    public static Object withText(@Nullable Object value) {
        return value instanceof Sourced sourced
                ? new Sourced(GoValues.text(sourced.value), sourced.place)
                : GoValues.text(value);
    }

    /** The text of a value that is one, wherever it is written; null where it is none. */
    public static @Nullable String text(@Nullable Object value) {
        return GoValues.plain(value) instanceof String text ? text : null;
    }
}
