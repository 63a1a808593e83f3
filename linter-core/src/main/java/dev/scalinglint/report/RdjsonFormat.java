package dev.scalinglint.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.scalinglint.finding.Finding;
import dev.scalinglint.finding.Fix;
import dev.scalinglint.finding.Report;
import dev.scalinglint.finding.TextEdit;
import dev.scalinglint.finding.Tool;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.source.UnreadableException;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * The Reviewdog Diagnostic Format: what reviewdog posts, with fixes as suggestions. Its columns count the bytes of
 * UTF-8.
 */
final class RdjsonFormat implements ReportFormat {
    @Override
    public void write(Report report, Writer out) throws IOException {
        JsonGenerator json = JsonWriter.to(out);
        json.writeStartObject();
        json.writeObjectFieldStart("source");
        json.writeStringField("name", Tool.NAME);
        json.writeStringField("url", Tool.HOME);
        json.writeEndObject();
        json.writeArrayFieldStart("diagnostics");
        for (Finding finding : report.findings()) {
            write(finding, json);
        }
        json.writeEndArray();
        json.writeEndObject();
        JsonWriter.end(json, out);
    }

    private static void write(Finding finding, JsonGenerator json) throws IOException {
        Place place = finding.place();
        String text = text(place.file());
        json.writeStartObject();
        json.writeStringField("message", finding.message());
        json.writeObjectFieldStart("location");
        json.writeStringField("path", place.file().path());
        range(text, place, json);
        json.writeEndObject();
        json.writeStringField("severity", finding.severity().name());
        json.writeObjectFieldStart("code");
        json.writeStringField("value", finding.rule());
        JsonWriter.field(json, "url", finding.help());
        json.writeEndObject();
        Fix fix = finding.fix();
        if (fix != null && fix.edits().stream().allMatch(edit -> edit.place().file().equals(place.file()))) {
            suggestion(text, fix.edits(), json);
        }
        json.writeEndObject();
    }

    /** Suggestions are alternatives to each other, so several edits are one, with what stands between them. */
    private static void suggestion(String text, List<TextEdit> edits, JsonGenerator json) throws IOException {
        StringBuilder suggested = new StringBuilder();
        int from = edits.get(0).place().start();
        for (TextEdit edit : edits) {
            suggested.append(text, from, edit.place().start()).append(edit.text());
            from = edit.place().end();
        }
        json.writeArrayFieldStart("suggestions");
        json.writeStartObject();
        range(text, edits.get(0).place().through(edits.get(edits.size() - 1).place()), json);
        json.writeStringField("text", suggested.toString());
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void range(String text, Place place, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("range");
        position("start", place.line(), bytes(text, place.start(), place.column()), json);
        position("end", place.endLine(), bytes(text, place.end(), place.endColumn()), json);
        json.writeEndObject();
    }

    private static void position(String name, int line, int column, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("line", line);
        json.writeNumberField("column", column);
        json.writeEndObject();
    }

    /**
     * The column in bytes of a character whose column in code points is known; that one where the text has changed
     * since.
     */
    private static int bytes(String text, int index, int column) {
        try {
            int lineStart = text.offsetByCodePoints(index, 1 - column);
            return 1 + text.substring(lineStart, index).getBytes(UTF_8).length;
        } catch (IndexOutOfBoundsException e) {
            return column;
        }
    }

    private static String text(SourceFile file) {
        try {
            return file.text();
        } catch (UnreadableException e) {
            return "";
        }
    }
}
