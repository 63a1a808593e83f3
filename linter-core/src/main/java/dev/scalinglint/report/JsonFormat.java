package dev.scalinglint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.scalinglint.finding.Finding;
import dev.scalinglint.finding.Report;
import dev.scalinglint.finding.Summary;
import dev.scalinglint.finding.Tool;
import java.io.IOException;
import java.io.Writer;

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
        JsonFinding.tool(tool, json);
        write(report.summary(), json);
        json.writeArrayFieldStart("findings");
        for (Finding finding : report.findings()) {
            JsonFinding.write(finding, json);
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
}
