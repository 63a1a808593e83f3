package dev.scalinglint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.scalinglint.finding.Finding;
import dev.scalinglint.finding.Fix;
import dev.scalinglint.finding.ObjectRef;
import dev.scalinglint.source.Place;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A finding as SARIF's result. */
final class SarifResult {
    private SarifResult() {}

    /**
     * @param ruleIndex where the rule stands among the driver's rules, or -1
     * @param state     its {@code baselineState}; null where nothing is compared
     */
    static void write(Finding finding, int ruleIndex, String fingerprint, @Nullable String state, JsonGenerator json)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("ruleId", finding.rule());
        json.writeNumberField("ruleIndex", ruleIndex);
        json.writeStringField("level", SarifFormat.level(finding.severity()));
        JsonWriter.field(json, "baselineState", state);
        SarifRule.writeText("message", finding.message(), json);
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        writePlace(finding.place(), json);
        writeObject(finding.object(), json);
        json.writeEndObject();
        json.writeEndArray();
        json.writeObjectFieldStart("partialFingerprints");
        json.writeStringField("scalingLint/v1", fingerprint);
        json.writeEndObject();
        Fix fix = finding.fix();
        if (fix != null) {
            SarifFix.write(fix, json);
        }
        json.writeEndObject();
    }

    private static void writePlace(Place place, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("physicalLocation");
        writeFile(place, json);
        writeRegion("region", place, json);
        json.writeEndObject();
    }

    static void writeFile(Place place, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", RelativeUri.of(place.file().path()));
        // The name that GitHub and others give the root of the checkout.
        json.writeStringField("uriBaseId", "%SRCROOT%");
        json.writeEndObject();
    }

    static void writeRegion(String name, Place place, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("startLine", place.line());
        json.writeNumberField("startColumn", place.column());
        json.writeNumberField("endLine", place.endLine());
        json.writeNumberField("endColumn", place.endColumn());
        json.writeEndObject();
    }

    private static void writeObject(@Nullable ObjectRef object, JsonGenerator json) throws IOException {
        if (object == null) {
            return;
        }
        String inNamespace = object.namespace() == null ? "" : object.namespace() + "/";
        json.writeArrayFieldStart("logicalLocations");
        json.writeStartObject();
        json.writeStringField("name", object.name());
        json.writeStringField("fullyQualifiedName",
                object.apiVersion() + "/" + object.kind() + "/" + inNamespace + object.name());
        json.writeStringField("kind", "resource");
        json.writeEndObject();
        json.writeEndArray();
    }
}
