package dev.scalinglint.gate.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.scalinglint.finding.Finding;
import dev.scalinglint.finding.Silenced;
import dev.scalinglint.finding.Tool;
import dev.scalinglint.gate.GateReport;
import dev.scalinglint.gate.Judgement;
import dev.scalinglint.gate.Provenance;
import dev.scalinglint.gate.change.ControlChange;
import dev.scalinglint.gate.review.Approval;
import dev.scalinglint.gate.review.ReviewOutcome;
import dev.scalinglint.gate.review.ReviewedChange;
import dev.scalinglint.report.JsonFinding;
import dev.scalinglint.report.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;

/** A decision as one line of JSON: the same for the same decision, wherever and whenever it is made. */
public final class AuditLine {
    private static final String VERSION = "1";

    private AuditLine() {}

    /** @param previous the hash of the line before it */
    public static String of(Judgement judgement, String previous) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(line)) {
            write(judgement, previous, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toString();
    }

    private static void write(Judgement judgement, String previous, JsonGenerator json) throws IOException {
        GateReport report = judgement.report();
        json.writeStartObject();
        json.writeStringField("version", VERSION);
        JsonFinding.tool(Tool.current(), json);
        json.writeStringField("verdict", judgement.verdict().toString());
        json.writeStringField("failOn", judgement.failOn().name().toLowerCase(Locale.ROOT));
        write(report.provenance(), json);
        json.writeArrayFieldStart("controls");
        for (ControlChange change : report.controls()) {
            JsonControl.write(change, json);
        }
        json.writeEndArray();
        JsonReport.writeSettings(report.settings(), json);
        findings(report, json);
        write(report.review(), json);
        json.writeStringField("previous", previous);
        json.writeEndObject();
    }

    private static void write(Provenance provenance, JsonGenerator json) throws IOException {
        json.writeStringField("base", provenance.base());
        json.writeStringField("head", provenance.head());
        JsonWriter.field(json, "tip", provenance.tip());
        if (provenance.actor() != null) {
            json.writeObjectFieldStart("actor");
            json.writeStringField("server", provenance.actor().server());
            json.writeStringField("name", provenance.actor().name());
            json.writeEndObject();
        }
        json.writeStringField("policy", provenance.policy());
    }

    private static void findings(GateReport report, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("new");
        for (Finding finding : report.findings().added()) {
            JsonFinding.write(finding, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("suppressed");
        for (Silenced silenced : report.after().silenced()) {
            json.writeStartObject();
            json.writeFieldName("finding");
            JsonFinding.write(silenced.finding(), json);
            json.writeStringField("reason", silenced.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberField("fixed", report.findings().fixed().size());
        json.writeNumberField("standing", report.findings().standing().size());
    }

    private static void write(ReviewOutcome review, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("review");
        json.writeStringField("change", review.digest());
        json.writeBooleanField("required", review.isRequired());
        json.writeArrayFieldStart("changes");
        for (ReviewedChange change : review.changes()) {
            json.writeStartObject();
            json.writeStringField("what", change.what());
            json.writeArrayFieldStart("asking");
            for (String name : change.asking()) {
                json.writeString(name);
            }
            json.writeEndArray();
            json.writeBooleanField("approved", review.isApproved(change));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("approvals");
        for (Approval approval : review.approvals()) {
            json.writeStartObject();
            json.writeStringField("what", approval.what());
            json.writeBooleanField("counts", approval.refused() == null);
            JsonWriter.field(json, "refused", approval.refused());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
