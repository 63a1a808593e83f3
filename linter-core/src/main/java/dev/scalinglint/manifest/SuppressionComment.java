package dev.scalinglint.manifest;

import dev.scalinglint.source.Place;
import dev.scalinglint.source.Placed;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comment {@code # scaling-lint: ignore RULE[, RULE] -- reason [until YYYY-MM-DD]}.
 *
 * @param rules    rule ids or globs over them, as written; empty when none is named
 * @param reason   null when none is given
 * @param until    the last day on which it counts; null for ever. A date that does not exist is long past
 * @param lastLine the last line it speaks for, from its own on: the same when something stands before it, else the next line that
 *                 holds more than a comment
 * @param place    from the {@code #} to the end of the comment
 */
public record SuppressionComment(List<String> rules, @Nullable String reason, @Nullable LocalDate until, int lastLine, Place place)
        implements Placed {
    static final String MARK = "scaling-lint:";

    public SuppressionComment {
        rules = List.copyOf(rules);
    }

    /** Whether a text may hold such a comment: false is certain and cheap to know. */
    public static boolean mayBeIn(String text) {
        return text.contains(MARK);
    }

    /** Whether it speaks for what begins in {@code line}. */
    public boolean covers(int line) {
        return place.line() <= line && line <= lastLine;
    }
}
