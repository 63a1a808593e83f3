package dev.scalinglint.manifest;

import dev.scalinglint.source.Place;
import dev.scalinglint.source.Placed;
import org.jspecify.annotations.Nullable;

/**
 * A comment {@code # scaling-lint: ignore RULE[, RULE] -- reason}.
 *
 * @param rules    what stands before the dashes, as written
 * @param reason   what stands behind the dashes, as written; null without dashes
 * @param lastLine the last line it speaks for, from its own on: the same when something stands before it, else the next
 *                 line that holds more than a comment
 * @param place    from the {@code #} to the end of the comment
 */
public record SuppressionComment(String rules, @Nullable String reason, int lastLine, Place place) implements Placed {
    public static final String MARK = "scaling-lint:";

    /** Whether a text may hold such a comment: false is certain and cheap to know. */
    public static boolean mayBeIn(String text) {
        return text.contains(MARK);
    }
}
