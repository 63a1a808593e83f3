package dev.scalinglint.rule.cel;

import dev.scalinglint.finding.Severity;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One situation of a rule with its expressions type-checked, as the shipped catalogue stores it. Expressions are
 * serialised checked ASTs.
 *
 * @param cap     findings of this case are never graver
 * @param when    null: always
 * @param must    null: whatever passes {@code when} is at fault
 * @param at      candidate paths, the first that is written wins
 * @param message in pieces
 * @param fixes   what would put it right, the best first; read when first needed
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares cases; an expression is known by its identity
public record CheckedCase(Severity cap, byte @Nullable [] when, List<Term> lets, byte @Nullable [] must,
        List<String> at, List<Piece> message,
        Supplier<List<CheckedFix>> fixes) {
    /** A named term. */
    @SuppressWarnings("ArrayRecordComponent") // as above
    public record Term(String name, byte[] expression) {}

    /** Literal text, a plain path, or an expression. Exactly one is not null. */
    @SuppressWarnings("ArrayRecordComponent") // as above
    public record Piece(@Nullable String text, @Nullable String path, byte @Nullable [] expression) {}
}
