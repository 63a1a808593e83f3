package dev.scalinglint.rule.cel;

import dev.scalinglint.finding.Severity;
import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Sequence;
import dev.scalinglint.model.Scope;
import dev.scalinglint.rule.ModelPath;
import dev.scalinglint.rule.Param;
import dev.scalinglint.rule.expression.Position;
import dev.scalinglint.schema.InvalidFileException.Problem;
import dev.scalinglint.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One case of a rule as written to its checked form. Mistakes are collected, so that a person sees all of them at once.
 */
public final class CaseReader {
    private final Scope scope;
    private final ExpressionChecker expressions;
    private final List<Problem> problems;

    public CaseReader(Scope scope, Map<String, Param> params, List<Problem> problems) {
        this.scope = scope;
        this.expressions = new ExpressionChecker(scope, params);
        this.problems = problems;
    }

    public CheckedCase read(Mapping written, Severity cap) {
        byte[] when = check(written.scalar("when"), expressions::holding);
        List<CheckedCase.Term> terms = new ArrayList<>();
        for (Entry term : written.mappingOrEmpty("let").entries()) {
            byte[] defined =
                    check((Scalar) term.value(), (text, positions) -> expressions.define(term.name(), text, positions));
            terms.add(new CheckedCase.Term(term.name(), defined == null ? new byte[0] : defined));
        }
        byte[] must = check(written.scalar("must"), expressions::failing);
        if (!written.has("must") && !written.has("when")) {
            problems.add(new Problem(written.place(), "expected must or when: without either everything is at fault"));
        }
        List<CheckedFix> fixes = new FixReader(this, problems).read(written.get("fix"));
        return new CheckedCase(cap, when, terms, must, places(written), message(written), () -> fixes);
    }

    private List<String> places(Mapping written) {
        Node at = written.get("at");
        if (at == null) {
            problems.add(new Problem(written.place(), "'at' is missing: where does the finding point?"));
            return List.of();
        }
        List<String> paths = new ArrayList<>();
        for (Node node : at instanceof Sequence several ? several.items() : List.of(at)) {
            paths.add(path((Scalar) node));
        }
        return paths;
    }

    /** A path over the model. */
    String path(Scalar path) {
        String mistake = PathTypes.mistake(ModelPath.of(path.text()), scope);
        if (mistake != null) {
            problems.add(new Problem(path.place(), mistake));
        }
        return path.text();
    }

    /** What is read only where a condition holds. */
    interface Guarded<T> {
        T read(byte @Nullable [] when);
    }

    <T> T where(@Nullable Scalar condition, Guarded<T> guarded) {
        Set<String> before = expressions.guards().known();
        T read = guarded.read(check(condition, expressions::holding));
        expressions.guards().forget(before);
        return read;
    }

    private List<CheckedCase.Piece> message(Mapping written) {
        Scalar message = written.scalar("message");
        if (message == null) {
            problems.add(new Problem(written.place(), "'message' is missing"));
            return List.of();
        }
        return pieces(message);
    }

    /** A text with expressions in braces. */
    List<CheckedCase.Piece> pieces(Scalar message) {
        List<CheckedCase.Piece> pieces = new ArrayList<>();
        for (MessageTemplate.Piece piece : MessageTemplate.split(message.text())) {
            if (!piece.expression()) {
                pieces.add(new CheckedCase.Piece(piece.text(), null, null));
                continue;
            }
            byte[] checked = check(new Scalar(piece.text(), message.type(), Scalar.Style.FOLDED, message.place()),
                    piece.isPath() ? expressions::path : expressions::value);
            pieces.add(piece.isPath()
                    ? new CheckedCase.Piece(null, piece.text(), null)
                    : new CheckedCase.Piece(null, null, checked));
        }
        return pieces;
    }

    private interface Checking {
        byte[] check(String expression, ProgramWriter.Positions positions) throws ExpressionException;
    }

    private byte @Nullable [] check(@Nullable Scalar expression, Checking checking) {
        if (expression == null) {
            return null;
        }
        try {
            return checking.check(expression.text(), (line, column) -> {
                Place place = within(expression, line, column);
                return Position.of(place.line(), place.column());
            });
        } catch (ExpressionException e) {
            problems.add(new Problem(within(expression, e.line(), e.column()), e.getMessage()));
            return null;
        }
    }

    /**
     * Where in the file CEL's position is: exact for an expression on one line or in a literal block, else the
     * expression's start.
     */
    private static Place within(Scalar expression, int atLine, int atColumn) {
        Place place = expression.place();
        boolean block = expression.style() == Scalar.Style.LITERAL;
        if (!block && (place.line() != place.endLine() || expression.style() == Scalar.Style.FOLDED)) {
            return place;
        }
        int quote = expression.style() == Scalar.Style.PLAIN || block ? 0 : 1;
        int line = block ? place.line() + atLine : place.line();
        int column = block ? atColumn + 1 : place.column() + quote + atColumn;
        return new Place(place.file(), place.start(), place.end(), line, column, line, column + 1);
    }
}
