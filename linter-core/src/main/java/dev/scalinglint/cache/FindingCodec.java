package dev.scalinglint.cache;

import dev.scalinglint.binary.BinaryReader;
import dev.scalinglint.binary.BinaryWriter;
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
    void put(Candidate candidate, BinaryWriter out) throws IOException {
        put(candidate.finding(), out);
        out.flag(candidate.enforced());
        out.list(candidate.annotations(), this::put);
    }

    Candidate candidate(BinaryReader in) throws IOException {
        return new Candidate(finding(in), in.flag(), in.list(this::suppression));
    }

    void put(Finding finding, BinaryWriter out) throws IOException {
        texts.put(finding.rule(), out);
        texts.put(finding.severity().name(), out);
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

    Finding finding(BinaryReader in) throws IOException {
        return new Finding(texts.get(in), Severity.valueOf(texts.get(in)), texts.get(in), place(in),
                in.optional(() -> new ObjectRef(texts.get(in), texts.get(in), texts.orNull(in), texts.get(in))),
                texts.orNull(in), texts.orNull(in), fixable(in));
    }

    private @Nullable Fixable fixable(BinaryReader in) throws IOException {
        Fix fix = in.optional(() -> fix(in));
        return fix == null ? null : () -> fix;
    }

    void put(Place place, BinaryWriter out) throws IOException {
        files.put(place.file(), out);
        for (int number : new int[] {place.start(), place.end(), place.line(), place.column(), place.endLine(),
            place.endColumn()}) {
            out.number(number);
        }
    }

    Place place(BinaryReader in) {
        return new Place(files.get(in), in.number(), in.number(), in.number(), in.number(), in.number(), in.number());
    }

    void put(Suppression suppression, BinaryWriter out) throws IOException {
        texts.all(suppression.rules().stream().map(NameGlob::text).toList(), out);
        texts.put(suppression.reason(), out);
        texts.put(suppression.until() == null ? null : suppression.until().toString(), out);
        put(suppression.place(), out);
        out.optional(suppression.lines(), lines -> {
            out.number(lines.first());
            out.number(lines.last());
        });
    }

    Suppression suppression(BinaryReader in) throws IOException {
        List<NameGlob> rules = texts.all(in).stream().map(NameGlob::of).toList();
        String reason = texts.orNull(in);
        String until = texts.orNull(in);
        return new Suppression(rules, reason, until == null ? null : LocalDate.parse(until), place(in),
                in.optional(() -> new Suppression.Lines(in.number(), in.number())));
    }

    private void put(Fix fix, BinaryWriter out) throws IOException {
        texts.put(fix.kind().name(), out);
        texts.put(fix.title(), out);
        out.list(fix.edits(), (edit, to) -> {
            put(edit.place(), to);
            texts.put(edit.text(), to);
        });
    }

    private Fix fix(BinaryReader in) throws IOException {
        return new Fix(Fix.Kind.valueOf(texts.get(in)), texts.get(in),
                in.list(from -> new TextEdit(place(from), texts.get(from))));
    }
}
