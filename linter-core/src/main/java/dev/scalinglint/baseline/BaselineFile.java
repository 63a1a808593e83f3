package dev.scalinglint.baseline;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.PlainText;
import dev.scalinglint.schema.InvalidFileException;
import dev.scalinglint.schema.UserFile;
import dev.scalinglint.source.AtomicFile;
import dev.scalinglint.source.IoReason;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.SourceFile;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The file: YAML with one finding on each line, in order, so that a change to it reads well and merges well. */
public final class BaselineFile {
    private static final String HEAD = """
            # Findings that scaling-lint does not report again. Fix one and its line goes: scaling-lint lint \
            --prune-baseline
            version: 1
            """;

    private BaselineFile() {}

    /** @throws InvalidFileException with every mistake */
    public static List<Located<BaselineEntry>> read(SourceFile file) throws InvalidFileException {
        Mapping written = UserFile.read(file, "baseline");
        List<Located<BaselineEntry>> entries = new ArrayList<>();
        for (Mapping finding : written.mappings("findings")) {
            BaselineEntry entry = new BaselineEntry(finding.required("rule").text(), finding.required("file").text(),
                    text(finding, "object"), text(finding, "what"));
            entries.add(new Located<>(entry, entry.toString(), finding.place(), false));
        }
        return entries;
    }

    /** @throws InvalidFileException with the one mistake that it cannot be written */
    public static void write(SourceFile file, Collection<BaselineEntry> entries) throws InvalidFileException {
        Path onDisk = Objects.requireNonNull(file.onDisk(), "where it is to be written");
        try {
            AtomicFile.write(onDisk, out -> write(entries.stream().sorted().toList(), out));
        } catch (IOException e) {
            throw InvalidFileException.at(Place.startOf(SourceFile.of(file.path(), "")), "cannot be written: "
                    + IoReason.of(e));
        }
    }

    private static void write(List<BaselineEntry> entries, Writer out) throws IOException {
        out.write(HEAD + (entries.isEmpty() ? "findings: []\n" : "findings:\n"));
        for (BaselineEntry entry : entries) {
            out.write("  - {rule: " + PlainText.of(entry.rule()) + ", file: " + PlainText.of(entry.file())
                    + field("object", entry.object())
                    + field("what", entry.what()) + "}\n");
        }
    }

    private static String field(String name, @Nullable String value) {
        return value == null ? "" : ", " + name + ": " + PlainText.of(value);
    }

    private static @Nullable String text(Mapping finding, String field) {
        Located<String> text = finding.text(field);
        return text == null ? null : text.value();
    }
}
