package dev.scalinglint.model;

import dev.scalinglint.manifest.Located;
import org.jspecify.annotations.Nullable;

/**
 * One quantity as written under {@code resources}.
 *
 * @param resource {@code cpu}, {@code memory}, {@code nvidia.com/gpu} …
 * @param list     {@code requests} or {@code limits}
 * @param written  the text
 * @param quantity null when the text is no quantity
 * @param limit    for a request: the limit of the same resource, when both are quantities
 */
public record ResourceValue(String resource, String list, Located<String> written, @Nullable Quantity quantity,
                            @Nullable Located<Quantity> limit) {}
