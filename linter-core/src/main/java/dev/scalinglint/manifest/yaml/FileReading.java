package dev.scalinglint.manifest.yaml;

import dev.scalinglint.finding.Finding;
import dev.scalinglint.finding.Severity;
import dev.scalinglint.manifest.Document;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Written;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.Lines;
import dev.scalinglint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.reader.StreamReader;

/** The reading of one file. */
final class FileReading {
    @FunctionalInterface
    private interface Reading {
        void read(YamlEvents events, List<Document> found, List<Finding> warnings);
    }

    /** As Git marks where the first of two versions begins. */
    private static final Pattern CONFLICT = Pattern.compile("^<{7} ", Pattern.MULTILINE);

    private final SourceFile file;
    private final String text;
    private final Limits limits;
    private final Consumer<Finding> problems;
    private final Lines lines;
    private final List<Document> documents = new ArrayList<>();

    FileReading(SourceFile file, String text, Limits limits, Consumer<Finding> problems) {
        this.file = file;
        this.text = text;
        this.limits = limits;
        this.problems = problems;
        this.lines = Lines.of(file, text);
    }

    List<Document> documents() {
        run(this::build);
        return documents;
    }

    /** The documents as they stand in the text; none at and behind a mistake. */
    List<Written> written() {
        List<Written> written = new ArrayList<>();
        run((events, found, warnings) -> {
            WrittenBuilder builder = new WrittenBuilder(text, events);
            List<Written> roots = new ArrayList<>();
            for (Event event = events.next(); !event.is(Event.ID.StreamEnd); event = events.next()) {
                if (event.is(Event.ID.DocumentStart)) {
                    roots.add(builder.document(events.next()));
                }
            }
            written.addAll(roots);
        });
        return written;
    }

    void check() {
        run((events, found, warnings) -> {
            Event event = events.next();
            while (!event.is(Event.ID.StreamEnd)) {
                event = events.next();
            }
        });
    }

    private void run(Reading reading) {
        int control = lines.isPlain() ? -1 : firstControl();
        if (control >= 0) {
            problems.accept(InputFindings.unreadable(Severity.ERROR, lines.at(control),
                    "is not valid YAML: the control character U+%04X is not text"
                            .formatted((int) text.charAt(control))));
            return;
        }
        List<JsonText.Part> parts =
                JsonText.looksLikeJson(text) ? JsonText.parts(text) : List.of(new JsonText.Part(0, text));
        try {
            for (JsonText.Part part : parts) {
                run(reading, part);
            }
        } catch (BadInput e) {
            report(e);
        }
    }

    private void run(Reading reading, JsonText.Part part) {
        List<Document> found = new ArrayList<>();
        List<Finding> warnings = new ArrayList<>();
        try {
            reading.read(events(part, part.text()), found, warnings);
        } catch (BadInput e) {
            String mended = LooseTabs.asSpaces(part.text());
            if (e.isLimit() || mended.equals(part.text())) {
                throw e;
            }
            found.clear();
            warnings.clear();
            reading.read(events(part, mended), found, warnings);
        } finally {
            documents.addAll(found);
            warnings.forEach(problems);
        }
    }

    private YamlEvents events(JsonText.Part part, String partText) {
        return new YamlEvents(partText, lines, part.from(), limits);
    }

    private void build(YamlEvents events, List<Document> found, List<Finding> warnings) {
        DocumentBuilder builder = new DocumentBuilder(text, events, limits, warnings::add);
        for (Event event = events.next(); !event.is(Event.ID.StreamEnd); event = events.next()) {
            if (event.is(Event.ID.DocumentStart)) {
                Node root = builder.document(events.next());
                if (!(root instanceof Scalar scalar && scalar.isNull())) {
                    found.add(new Document(file, root));
                }
            }
        }
    }

    private void report(BadInput e) {
        if (e.isLimit()) {
            problems.accept(InputFindings.overLimit(e.place(), e.getMessage() + "; the rest of the file is not read"));
        } else if (TemplateMarks.in(text, lines, e.place().line())) {
            problems.accept(InputFindings.unreadable(Severity.INFO, e.place(),
                    "looks like a template, so it is not linted as it stands"));
        } else {
            Matcher conflict = CONFLICT.matcher(text);
            problems.accept(conflict.find()
                    ? InputFindings.unreadable(Severity.ERROR, lines.at(conflict.start()),
                            "is not valid YAML: a merge has left it in conflict from here on")
                    : InputFindings.unreadable(Severity.ERROR, e.place(), e.getMessage()));
        }
    }

    private int firstControl() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x7F || c == '\n' || c == '\r' || c == '\t') {
                continue;
            }
            int codePoint = text.codePointAt(i);
            if (!StreamReader.isPrintable(codePoint)) {
                return i;
            }
            i += Character.charCount(codePoint) - 1;
        }
        return -1;
    }
}
