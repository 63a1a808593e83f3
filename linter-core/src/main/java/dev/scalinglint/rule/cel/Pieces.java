package dev.scalinglint.rule.cel;

import dev.scalinglint.rule.ModelPath;
import dev.scalinglint.rule.expression.CompiledExpression;
import dev.scalinglint.rule.expression.EvaluationException;
import dev.scalinglint.rule.expression.ModelValues;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What the expressions of one case come to. They are loaded when first needed: most subjects never get past
 * {@code when}.
 */
final class Pieces {
    @SuppressWarnings("ArrayAsKeyOfSetOrMap") // its identity is what tells expressions apart
    private final Map<byte[], CompiledExpression> loaded = new ConcurrentHashMap<>();

    CompiledExpression program(byte[] expression) {
        return loaded.computeIfAbsent(expression, CompiledExpression::read);
    }

    String text(List<CheckedCase.Piece> pieces, Map<String, Object> model, Map<String, Object> variables)
            throws EvaluationException {
        StringBuilder text = new StringBuilder();
        for (CheckedCase.Piece piece : pieces) {
            if (piece.text() != null) {
                text.append(piece.text());
            } else if (piece.path() != null) {
                text.append(MessageTemplate.path(piece.path(), model, variables));
            } else if (piece.expression() != null) {
                text.append(MessageTemplate.print(program(piece.expression()).value(variables)));
            }
        }
        return text.toString();
    }

    /** What one piece comes to, as CEL knows it; null for a path to something absent. */
    @Nullable
    Object value(CheckedCase.Piece piece, Map<String, Object> model, Map<String, Object> variables)
            throws EvaluationException {
        if (piece.expression() != null) {
            return program(piece.expression()).value(variables);
        }
        if (piece.path() == null) {
            return piece.text();
        }
        Object value = ModelPath.of(piece.path()).value(model);
        return ModelValues.of(value == null ? ModelPath.of(piece.path()).value(variables) : value);
    }
}
