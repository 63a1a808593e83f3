package dev.scalinglint.rule.cel;

import dev.scalinglint.finding.Fix;
import dev.scalinglint.rule.Change;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would put a case right, with its expressions type-checked.
 *
 * @param when null: always
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares fixes; an expression is known by its identity
public record CheckedFix(Fix.Kind kind, byte @Nullable [] when, List<Wanted> changes) {
    /**
     * One change.
     *
     * @param at       path over the model
     * @param wide     whether {@code path} begins at the object that holds {@code at}, and not at the mapping that does
     * @param path     keys, each in pieces
     * @param text     the new value or key in pieces; empty for verbs that need none
     * @param isString null: as the value of its only expression says
     */
    public record Wanted(Change.Verb verb, String at, boolean wide, List<List<CheckedCase.Piece>> path,
            List<CheckedCase.Piece> text,
            @Nullable Boolean isString) {}
}
