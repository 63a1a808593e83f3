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
 * @param known    whether a container can ask for such a resource at all
 * @param extended whether it is a device plugin's or the like: whole numbers, and as much requested as the limit
 * @param limit    for a request: the limit of the same resource, when it is written and a quantity
 */
public record ResourceValue(String resource, String list, Located<String> written, @Nullable Quantity quantity,
        boolean template, boolean known, boolean extended, @Nullable Located<Quantity> limit)
        implements
            Placed {
    /** The unit as written, {@code ""} for none; null when the text is no quantity. */
    @Fact
    public @Nullable String suffix() {
        return quantity == null ? null : quantity.suffix();
    }

    /** Whether it is a whole number; false when it is no quantity. */
    @Fact
    public boolean whole() {
        return quantity != null && quantity.value().stripTrailingZeros().scale() <= 0;
    }

    @Override
    public Place place() {
        return written.place();
    }
}
