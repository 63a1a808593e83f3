package dev.scalinglint.rule.cel;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.rule.Change;
import dev.scalinglint.rule.ModelPath;
import dev.scalinglint.rule.Remedy;
import dev.scalinglint.rule.expression.EvaluationException;
import dev.scalinglint.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A fix for one subject: what its expressions come to. */
final class LoadedFix {
    private final CheckedFix checked;
    private final Pieces pieces;

    LoadedFix(CheckedFix checked, Pieces pieces) {
        this.checked = checked;
        this.pieces = pieces;
    }

    /** Null when it does not apply, or something that it changes is not written. */
    @Nullable
    Remedy remedy(Map<String, Object> model, Map<String, Object> variables) throws EvaluationException {
        if (checked.when() != null && !pieces.program(checked.when()).holds(variables)) {
            return null;
        }
        List<Change> changes = new ArrayList<>();
        for (CheckedFix.Wanted wanted : checked.changes()) {
            boolean itself = wanted.path().isEmpty() && wanted.verb() != Change.Verb.APPEND;
            Place place =
                    itself ? ModelPath.of(wanted.at()).writtenPlace(model) : ModelPath.of(wanted.at()).place(model);
            if (place == null) {
                return null;
            }
            List<String> path = new ArrayList<>();
            for (List<CheckedCase.Piece> key : wanted.path()) {
                path.add(pieces.text(key, model, variables));
            }
            boolean isString = wanted.isString() != null
                    ? wanted.isString()
                    : pieces.value(wanted.text().get(0), model, variables) instanceof String;
            changes.add(new Change(wanted.verb(), place, wanted.wide(), path,
                    pieces.text(wanted.text(), model, variables), isString,
                    wanted.path().isEmpty() ? written(ModelPath.of(wanted.at()).value(model)) : null));
        }
        return new Remedy(checked.kind(), changes);
    }

    /** The text that a value of the model was read from: of a longer text its end, where that is the value. */
    private static @Nullable String written(@Nullable Object value) {
        if (value instanceof Located<?> located && located.value() instanceof String text
                && located.text().endsWith(text) && !text.isEmpty()) {
            return text;
        }
        return value instanceof Located<?> located ? located.text() : null;
    }
}
