package dev.scalinglint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.scalinglint.finding.Finding;
import dev.scalinglint.finding.Fix;
import dev.scalinglint.finding.ObjectRef;
import dev.scalinglint.finding.Report;
import dev.scalinglint.finding.Summary;
import dev.scalinglint.finding.Tool;
import dev.scalinglint.source.Place;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/**
 * Our own stable form for programs. Fields may be added; {@link #VERSION} changes when one changes its meaning or goes.
 */
final class JsonFormat implements ReportFormat {
    private static final String VERSION = "1";

    private final Tool tool;

    JsonFormat(Tool tool) {
        this.tool = tool;
    }

    @Override
    public void write(Report report, Writer out) throws IOException {
        JsonGenerator json = JsonWriter.to(out);
        json.writeStartObject();
        json.writeStringField("version", VERSION);
        json.writeObjectFieldStart("tool");
        json.writeStringField("name", Tool.NAME);
        json.writeStringField("version", tool.version());
        json.writeEndObject();
        write(report.summary(), json);
        json.writeArrayFieldStart("findings");
        for (Finding finding : report.findings()) {
            write(finding, json);
        }
        json.writeEndArray();
        json.writeEndObject();
        JsonWriter.end(json, out);
    }

    private static void write(Summary summary, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("summary");
        json.writeNumberField("files", summary.files());
        json.writeNumberField("objects", summary.objects());
        json.writeNumberField("workloads", summary.workloads());
        json.writeNumberField("errors", summary.errors());
        json.writeNumberField("warnings", summary.warnings());
        json.writeNumberField("infos", summary.infos());
        json.writeNumberField("suppressed", summary.suppressed());
        json.writeNumberField("baselined", summary.baselined());
        json.writeEndObject();
    }

    private static void write(Finding finding, JsonGenerator json) throws IOException {
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
