package dev.scalinglint.manifest;

import dev.scalinglint.finding.Finding;
import dev.scalinglint.finding.Severity;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.Lines;
import dev.scalinglint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.reader.StreamReader;

/** The reading of one file. */
final class FileReading {
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

    void check() {
        run(events -> {
            Event event = events.next();
            while (!event.is(Event.ID.StreamEnd)) {
                event = events.next();
            }
        });
    }

    private void run(Consumer<YamlEvents> reading) {
        int control = firstControl();
        if (control >= 0) {
            problems.accept(InputFindings.unreadable(Severity.ERROR, lines.place(control, control + 1),
                    "is not valid YAML: the control character U+%04X is not text".formatted((int) text.charAt(control))));
            return;
        }
        List<JsonText.Part> parts = JsonText.looksLikeJson(text) ? JsonText.parts(text) : List.of(new JsonText.Part(0, text));
        try {
            for (JsonText.Part part : parts) {
                run(reading, part);
            }
        } catch (BadInput e) {
            report(e);
        }
    }

    private void run(Consumer<YamlEvents> reading, JsonText.Part part) {
        int before = documents.size();
        try {
            reading.accept(new YamlEvents(part.text(), lines, part.from()));
        } catch (BadInput e) {
            String mended = LooseTabs.asSpaces(part.text());
            if (e.isLimit() || mended.equals(part.text())) {
                throw e;
            }
            documents.subList(before, documents.size()).clear();
            reading.accept(new YamlEvents(mended, lines, part.from()));
        }
    }

    private void build(YamlEvents events) {
        for (Event event = events.next(); !event.is(Event.ID.StreamEnd); event = events.next()) {
            if (event.is(Event.ID.DocumentStart)) {
                build(events, events.next());
            }
        }
    }

    private void build(YamlEvents events, Event root) {
        try {
            Node node = new DocumentBuilder(text, events, limits, problems).node(root);
            if (!(node instanceof Scalar scalar && scalar.isNull())) {
                documents.add(new Document(file, node));
            }
        } catch (BadInput e) {
            if (!e.isLimit()) {
                throw e;
            }
            report(e);
            skipDocument(events);
        }
    }

    /** What follows a document that is over a limit can still be read. */
    private static void skipDocument(YamlEvents events) {
        Event event = events.next();
        while (!event.is(Event.ID.DocumentEnd)) {
            event = events.next();
        }
    }

    private void report(BadInput e) {
        if (e.isLimit()) {
            problems.accept(InputFindings.overLimit(e.place(), e.getMessage()));
        } else if (TemplateMarks.in(text, lines, e.place().line())) {
            problems.accept(InputFindings.unreadable(Severity.INFO, e.place(), "looks like a template, so it is not linted as it stands"));
        } else {
            problems.accept(InputFindings.unreadable(Severity.ERROR, e.place(), e.getMessage()));
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
