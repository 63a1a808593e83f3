package dev.scalinglint.gate.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.scalinglint.finding.Failure;
import dev.scalinglint.finding.Finding;
import dev.scalinglint.finding.Tool;
import dev.scalinglint.gate.ComparedFindings;
import dev.scalinglint.gate.GateReport;
import dev.scalinglint.gate.Judgement;
import dev.scalinglint.gate.change.SettingsChange;
import dev.scalinglint.gate.review.ReviewOutcome;
import dev.scalinglint.gate.review.ReviewedChange;
import dev.scalinglint.gate.change.ControlChange;
import dev.scalinglint.report.JsonFinding;
import dev.scalinglint.report.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/**
 * Our own stable form for programs, of which {@code gate.schema.json} beside this class is the schema. Fields may be
 * added; {@link #VERSION} changes when one changes its meaning or goes.
 */
final class JsonReport {
    private static final String VERSION = "1";

    private final Tool tool;

    JsonReport(Tool tool) {
        this.tool = tool;
    }

    void write(Judgement judgement, Writer out) throws IOException {
        GateReport report = judgement.report();
        JsonGenerator json = JsonWriter.to(out);
        json.writeStartObject();
        json.writeStringField("version", VERSION);
        JsonFinding.tool(tool, json);
        json.writeStringField("verdict", judgement.verdict().toString());
        writeSummary(report, json);
        json.writeStringField("base", report.base());
        json.writeStringField("head", report.head());
        ComparedFindings findings = report.findings();
        write("new", findings.added(), json);
        write("fixed", findings.fixed(), json);
        write("standing", findings.standing(), json);
        json.writeArrayFieldStart("controls");
        for (ControlChange change : report.controls()) {
            JsonControl.write(change, json);
        }
        json.writeEndArray();
        JsonFootprint.write(report.footprint(), json);
        writeSettings(report.settings(), json);
        writeReview(report.review(), json);
        json.writeArrayFieldStart("failures");
        for (Failure failure : report.failures()) {
            json.writeString(failure.what());
        }
        json.writeEndArray();
        json.writeEndObject();
        JsonWriter.end(json, out);
    }

    private static void writeSummary(GateReport report, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("summary");
        json.writeNumberField("files", report.files());
        json.writeNumberField("new", report.findings().added().size());
        json.writeNumberField("errors", report.added().summary().errors());
        json.writeNumberField("warnings", report.added().summary().warnings());
        json.writeNumberField("infos", report.added().summary().infos());
        json.writeNumberField("fixed", report.findings().fixed().size());
        json.writeNumberField("standing", report.findings().standing().size());
        json.writeNumberField("controls", report.controls().size());
        json.writeNumberField("loosened", GateWording.loosened(report));
        json.writeBooleanField("reviewRequired", report.review().isRequired());
        json.writeEndObject();
    }

    private static void write(String field, List<Finding> findings, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(field);
        for (Finding finding : findings) {
            JsonFinding.write(finding, json);
        }
        json.writeEndArray();
    }

    private static void writeReview(ReviewOutcome review, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("review");
        json.writeStringField("change", review.digest());
        json.writeBooleanField("required", review.isRequired());
        json.writeArrayFieldStart("open");
        for (ReviewedChange change : review.open()) {
            json.writeString(change.what());
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    static void writeSettings(List<SettingsChange> settings, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("settings");
        for (SettingsChange change : settings) {
            json.writeStartObject();
            json.writeStringField("kind", change.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            json.writeStringField("what", change.what());
            json.writeBooleanField("loosens", change.loosens());
            if (change.place() != null) {
                JsonControl.write(change.place(), json);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
