package dev.scalinglint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.scalinglint.finding.RuleInfo;
import java.io.IOException;

/** A rule as SARIF's reportingDescriptor. */
final class SarifRule {
    private SarifRule() {}

    static void write(RuleInfo rule, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", rule.id());
        writeText("shortDescription", rule.title(), json);
        json.writeObjectFieldStart("help");
        json.writeStringField("text", rule.why().strip());
        json.writeStringField("markdown", markdown(rule));
        json.writeEndObject();
        JsonWriter.field(json, "helpUri", rule.help());
        json.writeObjectFieldStart("defaultConfiguration");
        json.writeStringField("level", SarifFormat.level(rule.severity()));
        json.writeEndObject();
        json.writeEndObject();
    }

    static void writeText(String field, String text, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("text", text);
        json.writeEndObject();
    }

    private static String markdown(RuleInfo rule) {
        StringBuilder page = new StringBuilder(rule.why().strip());
        if (!rule.see().isEmpty()) {
            page.append("\n\nSee also:\n");
            rule.see().forEach(address -> page.append("\n- <").append(address).append('>'));
        }
        return page.toString();
    }
}
