package dev.scalinglint.model;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.Placed;
import org.jspecify.annotations.Nullable;

/**
 * One quantity as written under {@code resources}.
 *
 * @param resource {@code cpu}, {@code memory}, {@code nvidia.com/gpu} …
 * @param list     {@code requests} or {@code limits}
 * @param written  the text
 * @param quantity in cores or bytes; null when the text is no quantity
 * @param template whether the text is filled in later ({@code ${CPU}}), so that it cannot be judged
 * @param limit    for a request: the limit of the same resource, when it is written and a quantity
 */
public record ResourceValue(String resource, String list, Located<String> written, @Nullable Quantity quantity,
                            boolean template, @Nullable Located<Quantity> limit) implements Placed {
    /** The unit as written, {@code ""} for none; null when the text is no quantity. */
    @Fact
    public @Nullable String suffix() {
        return quantity == null ? null : quantity.suffix();
    }

    @Override
    public Place place() {
        return written.place();
    }
}
