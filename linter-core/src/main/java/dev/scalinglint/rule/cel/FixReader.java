package dev.scalinglint.rule.cel;

import dev.scalinglint.finding.Fix;
import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Sequence;
import dev.scalinglint.rule.Change;
import dev.scalinglint.schema.InvalidFileException.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The {@code fix} of a case as written to its checked form. */
final class FixReader {
    private static final List<String> NO_VERBS = List.of("kind", "when");

    private final CaseReader reader;
    private final List<Problem> problems;

    FixReader(CaseReader reader, List<Problem> problems) {
        this.reader = reader;
        this.problems = problems;
    }

    /** @param written one fix or a list of them; null for none */
    List<CheckedFix> read(@Nullable Node written) {
        List<CheckedFix> fixes = new ArrayList<>();
        for (Node each : written instanceof Sequence several
                ? several.items()
                : written == null ? List.<Node>of() : List.of(written)) {
            fixes.add(fix((Mapping) each));
        }
        return fixes;
    }

    private CheckedFix fix(Mapping written) {
        Fix.Kind kind = Fix.Kind.valueOf(written.required("kind").text().toUpperCase(Locale.ROOT));
        return reader.where(written.scalar("when"), when -> new CheckedFix(kind, when, changes(written)));
    }

    private List<CheckedFix.Wanted> changes(Mapping written) {
        List<CheckedFix.Wanted> changes = new ArrayList<>();
        for (Entry entry : written.entries()) {
            if (!NO_VERBS.contains(entry.name())) {
                Change.Verb verb = Change.Verb.valueOf(entry.name().toUpperCase(Locale.ROOT));
                for (Node each : entry.value() instanceof Sequence several ? several.items() : List.of(entry.value())) {
                    changes.add(each instanceof Mapping mapping
                            ? change(verb, mapping)
                            : new CheckedFix.Wanted(verb, reader.path((Scalar) each), false, List.of(), List.of(),
                                    true));
                }
            }
        }
        if (changes.isEmpty()) {
            problems.add(new Problem(written.place(),
                    "the fix changes nothing; expected one of set, append, remove, rename, move, quote, unquote"));
        }
        return changes;
    }

    private CheckedFix.Wanted change(Change.Verb verb, Mapping written) {
        boolean wide = written.has("in");
        if (wide == written.has("at")) {
            problems.add(new Problem(written.place(),
                    "expected either 'at', what stands there, or 'in', the object it belongs to"));
        }
        if (wide && !written.has("path")) {
            problems.add(new Problem(written.place(), "'path' is missing: which field of the object?"));
        }
        Scalar at = written.scalar(wide ? "in" : "at");
        List<List<CheckedCase.Piece>> path = new ArrayList<>();
        written.items("path").forEach(key -> path.add(reader.pieces((Scalar) key)));
        Scalar text = written.scalar(verb == Change.Verb.RENAME ? "to" : "value");
        List<CheckedCase.Piece> pieces = text == null ? List.of() : reader.pieces(text);
        return new CheckedFix.Wanted(verb, at == null ? "" : reader.path(at), wide || verb == Change.Verb.MOVE, path,
                pieces, isString(text, pieces));
    }

    /** A number or boolean in the rule is one in the manifest; one expression alone says itself what it is. */
    private static @Nullable Boolean isString(@Nullable Scalar text, List<CheckedCase.Piece> pieces) {
        if (text == null || text.type() != Scalar.Type.STRING) {
            return text == null;
        }
        return pieces.size() == 1 && pieces.get(0).text() == null ? null : Boolean.TRUE;
    }
}
