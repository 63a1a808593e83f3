package dev.scalinglint.manifest;

import dev.scalinglint.source.Place;
import dev.scalinglint.source.Placed;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value and where it was written.
 *
 * @param value     the value, never null
 * @param text      as written (without quotes), or as a person would write the default
 * @param place     where it is written, or for a default where its nearest written parent is
 * @param defaulted whether nobody wrote it: the cluster fills it in
 */
public record Located<T>(T value, String text, Place place, boolean defaulted) implements Placed {
    public static <T> Located<T> of(T value, Scalar scalar) {
        return new Located<>(value, scalar.text(), scalar.place(), false);
    }

    public static Located<String> text(Scalar scalar) {
        return of(scalar.text(), scalar);
    }

    /**
     * A written value read as another, at its place; null where it is not written or cannot be read so.
     *
     * @param reading null for what cannot
     */
    public static <T, R> @Nullable Located<R> read(@Nullable Located<T> written, Function<T, @Nullable R> reading) {
        R value = written == null ? null : reading.apply(written.value());
        return written == null || value == null ? null : written.as(value);
    }

    /** What the cluster would fill in; {@code parent} is the nearest written parent. */
    public static <T> Located<T> byDefault(T value, Place parent) {
        return new Located<>(value, String.valueOf(value), parent, true);
    }

    /** Another reading of the value, at this one's place and with its text. */
    public <R> Located<R> as(R other) {
        return new Located<>(other, text, place, defaulted);
    }

    /**
     * By hand, as {@link #hashCode}: a record's own are made at run time, which takes a short run longer than all it
     * compares.
     */
    @Override
    public boolean equals(Object other) {
        return other instanceof Located<?> located && value.equals(located.value) && place.equals(located.place)
                && text.equals(located.text)
                && defaulted == located.defaulted;
    }

    @Override
    public int hashCode() {
        return 31 * value.hashCode() + place.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
