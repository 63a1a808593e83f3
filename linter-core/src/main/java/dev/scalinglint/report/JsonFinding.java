package dev.scalinglint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.scalinglint.finding.Finding;
import dev.scalinglint.finding.Fix;
import dev.scalinglint.finding.ObjectRef;
import dev.scalinglint.finding.Tool;
import dev.scalinglint.source.Place;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A finding in our own form for programs, and who has found it. */
public final class JsonFinding {
    private JsonFinding() {}

    /** As the field {@code tool}. */
    public static void tool(Tool tool, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeStringField("name", Tool.NAME);
        json.writeStringField("version", tool.version());
        json.writeEndObject();
    }

    /** As an object. */
    public static void write(Finding finding, JsonGenerator json) throws IOException {
        Place place = finding.place();
        json.writeStartObject();
        json.writeStringField("rule", finding.rule());
        json.writeStringField("severity", finding.severity().toString());
        json.writeStringField("message", finding.message());
        json.writeStringField("file", place.file().path());
        json.writeNumberField("line", place.line());
        json.writeNumberField("column", place.column());
        json.writeNumberField("endLine", place.endLine());
        json.writeNumberField("endColumn", place.endColumn());
        write(finding.object(), json);
        JsonWriter.field(json, "application", finding.application());
        Fix fix = finding.fix();
        JsonWriter.field(json, "fix", fix == null ? null : fix.kind().toString());
        JsonWriter.field(json, "help", finding.help());
        json.writeEndObject();
    }

    private static void write(@Nullable ObjectRef object, JsonGenerator json) throws IOException {
        if (object != null) {
            json.writeObjectFieldStart("object");
            json.writeStringField("apiVersion", object.apiVersion());
            json.writeStringField("kind", object.kind());
            JsonWriter.field(json, "namespace", object.namespace());
            json.writeStringField("name", object.name());
            json.writeEndObject();
        }
    }
}
