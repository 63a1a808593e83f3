package dev.scalinglint.catalog;

import dev.scalinglint.binary.BinaryReader;
import dev.scalinglint.binary.BinaryWriter;
import dev.scalinglint.finding.Fix;
import dev.scalinglint.finding.Severity;
import dev.scalinglint.rule.Change;
import dev.scalinglint.rule.cel.CheckedCase;
import dev.scalinglint.rule.cel.CheckedFix;
import java.io.IOException;
import java.util.List;

/** The cases of a rule in the shipped form of a catalogue. */
final class CaseFields {
    private CaseFields() {}

    static void write(CheckedCase each, BinaryWriter out) throws IOException {
        out.text(each.cap().name());
        out.optional(each.when(), out::bytes);
        out.list(each.lets(), (term, to) -> {
            to.text(term.name());
            to.bytes(term.expression());
        });
        out.optional(each.must(), out::bytes);
        out.list(each.at(), (path, to) -> to.text(path));
        write(each.message(), out);
        out.later(each.fixes().get(), CaseFields::write);
    }

    static CheckedCase read(BinaryReader in) throws IOException {
        return new CheckedCase(Severity.valueOf(in.text()), in.optional(in::bytes),
                in.list(from -> new CheckedCase.Term(from.text(), from.bytes())), in.optional(in::bytes),
                in.list(BinaryReader::text),
                pieces(in), in.later(CaseFields::fix));
    }

    private static void write(List<CheckedCase.Piece> pieces, BinaryWriter out) throws IOException {
        out.list(pieces, (piece, to) -> {
            to.optional(piece.text(), to::text);
            to.optional(piece.path(), to::text);
            to.optional(piece.expression(), to::bytes);
        });
    }

    private static List<CheckedCase.Piece> pieces(BinaryReader in) throws IOException {
        return in.list(from -> new CheckedCase.Piece(from.optional(from::text), from.optional(from::text),
                from.optional(from::bytes)));
    }

    private static void write(CheckedFix fix, BinaryWriter out) throws IOException {
        out.text(fix.kind().name());
        out.optional(fix.when(), out::bytes);
        out.list(fix.changes(), (change, to) -> {
            to.text(change.verb().name());
            to.text(change.at());
            to.flag(change.wide());
            to.list(change.path(), CaseFields::write);
            write(change.text(), to);
            to.value(change.isString());
        });
    }

    private static CheckedFix fix(BinaryReader in) throws IOException {
        return new CheckedFix(Fix.Kind.valueOf(in.text()), in.optional(in::bytes),
                in.list(from -> new CheckedFix.Wanted(Change.Verb.valueOf(from.text()), from.text(),
                        from.flag(),
                        from.list(CaseFields::pieces), pieces(from), (Boolean) from.value())));
    }
}
