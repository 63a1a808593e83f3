package dev.scalinglint.cache;

import dev.scalinglint.binary.BinaryFields;
import dev.scalinglint.finding.Finding;
import dev.scalinglint.finding.Fix;
import dev.scalinglint.finding.Fixable;
import dev.scalinglint.finding.ObjectRef;
import dev.scalinglint.finding.Severity;
import dev.scalinglint.finding.TextEdit;
import dev.scalinglint.policy.NameGlob;
import dev.scalinglint.source.Place;
import dev.scalinglint.suppression.Candidate;
import dev.scalinglint.suppression.Suppression;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How findings are written, with what may be done about them. */
record FindingCodec(StringTable texts, FileTable files) {
    void put(Candidate candidate, BinaryFields out) throws IOException {
        put(candidate.finding(), out);
        out.flag(candidate.enforced());
        out.list(candidate.annotations(), this::put);
    }

    Candidate candidate(BinaryFields in) throws IOException {
        return new Candidate(finding(in), in.flag(), in.list(this::suppression));
    }

    void put(Finding finding, BinaryFields out) throws IOException {
        texts.put(finding.rule(), out);
        out.number(finding.severity().ordinal());
        texts.put(finding.message(), out);
        put(finding.place(), out);
        out.optional(finding.object(), object -> {
            texts.put(object.apiVersion(), out);
            texts.put(object.kind(), out);
            texts.put(object.namespace(), out);
            texts.put(object.name(), out);
        });
        texts.put(finding.application(), out);
        texts.put(finding.help(), out);
        out.optional(finding.fix(), fix -> put(fix, out));
    }

    Finding finding(BinaryFields in) throws IOException {
        return new Finding(texts.get(in), Severity.values()[in.number()], texts.get(in), place(in),
                in.optional(() -> new ObjectRef(texts.get(in), texts.get(in), texts.orNull(in), texts.get(in))),
                texts.orNull(in), texts.orNull(in), fixable(in));
    }

    private @Nullable Fixable fixable(BinaryFields in) throws IOException {
        Fix fix = in.optional(() -> fix(in));
        return fix == null ? null : () -> fix;
    }

    void put(Place place, BinaryFields out) throws IOException {
        files.put(place.file(), out);
        for (int number : new int[] {place.start(), place.end(), place.line(), place.column(), place.endLine(),
            place.endColumn()}) {
            out.number(number);
        }
    }

    Place place(BinaryFields in) {
        return new Place(files.get(in), in.number(), in.number(), in.number(), in.number(), in.number(), in.number());
    }

    void put(Suppression suppression, BinaryFields out) throws IOException {
        texts.all(suppression.rules().stream().map(NameGlob::text).toList(), out);
        texts.put(suppression.reason(), out);
        texts.put(suppression.until() == null ? null : suppression.until().toString(), out);
        put(suppression.place(), out);
        out.optional(suppression.lines(), lines -> {
            out.number(lines.first());
            out.number(lines.last());
        });
    }

    Suppression suppression(BinaryFields in) throws IOException {
        List<NameGlob> rules = texts.all(in).stream().map(NameGlob::of).toList();
        String reason = texts.orNull(in);
        String until = texts.orNull(in);
        return new Suppression(rules, reason, until == null ? null : LocalDate.parse(until), place(in),
                in.optional(() -> new Suppression.Lines(in.number(), in.number())));
    }

    private void put(Fix fix, BinaryFields out) throws IOException {
        out.number(fix.kind().ordinal());
        texts.put(fix.title(), out);
        out.list(fix.edits(), (edit, to) -> {
            put(edit.place(), to);
            texts.put(edit.text(), to);
        });
    }

    private Fix fix(BinaryFields in) throws IOException {
        return new Fix(Fix.Kind.values()[in.number()], texts.get(in),
                in.list(from -> new TextEdit(place(from), texts.get(from))));
    }
}
