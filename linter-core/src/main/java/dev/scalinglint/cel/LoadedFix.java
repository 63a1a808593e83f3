package dev.scalinglint.cel;

import dev.scalinglint.expression.EvaluationException;
import dev.scalinglint.rule.Change;
import dev.scalinglint.rule.ModelPath;
import dev.scalinglint.rule.Remedy;
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
    @Nullable Remedy remedy(Map<String, Object> model, Map<String, Object> variables) throws EvaluationException {
        if (checked.when() != null && !pieces.program(checked.when()).holds(variables)) {
            return null;
        }
        List<Change> changes = new ArrayList<>();
        for (CheckedFix.Wanted wanted : checked.changes()) {
            Place place = wanted.path().isEmpty() ? ModelPath.of(wanted.at()).writtenPlace(model) : ModelPath.of(wanted.at()).place(model);
            if (place == null) {
                return null;
            }
            List<String> path = new ArrayList<>();
            for (List<CheckedCase.Piece> key : wanted.path()) {
                path.add(pieces.text(key, model, variables));
            }
            boolean isString = wanted.isString() != null ? wanted.isString() : pieces.value(wanted.text().get(0), model, variables) instanceof String;
            changes.add(new Change(wanted.verb(), place, wanted.wide(), path, pieces.text(wanted.text(), model, variables), isString));
        }
        return new Remedy(checked.kind(), changes);
    }
}
