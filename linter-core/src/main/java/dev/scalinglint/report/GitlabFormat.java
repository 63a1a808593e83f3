package dev.scalinglint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.scalinglint.finding.Finding;
import dev.scalinglint.finding.Fingerprints;
import dev.scalinglint.finding.Report;
import dev.scalinglint.finding.Severity;
import java.io.IOException;
import java.io.Writer;

/** GitLab's code quality report, shown on merge requests. */
final class GitlabFormat implements ReportFormat {
    @Override
    public void write(Report report, Writer out) throws IOException {
        Fingerprints fingerprints = new Fingerprints();
        JsonGenerator json = JsonWriter.to(out);
        json.writeStartArray();
        for (Finding finding : report.findings()) {
            write(finding, fingerprints.next(finding), json);
        }
        json.writeEndArray();
        JsonWriter.end(json, out);
    }

    private static void write(Finding finding, String fingerprint, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("description", finding.message());
        json.writeStringField("check_name", finding.rule());
        json.writeStringField("fingerprint", fingerprint);
        json.writeStringField("severity", severity(finding.severity()));
        json.writeObjectFieldStart("location");
        json.writeStringField("path", finding.place().file().path());
        json.writeObjectFieldStart("lines");
        json.writeNumberField("begin", finding.place().line());
        json.writeNumberField("end", finding.place().endLine());
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "major";
            case WARNING -> "minor";
            case INFO -> "info";
        };
    }
}
