package dev.scalinglint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.scalinglint.finding.Fix;
import dev.scalinglint.finding.TextEdit;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.SourceFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A fix as SARIF's {@code fixes} of a result. */
final class SarifFix {
    private SarifFix() {}

    static void write(Fix fix, JsonGenerator json) throws IOException {
        Map<SourceFile, List<TextEdit>> byFile = new LinkedHashMap<>();
        fix.edits().forEach(edit -> byFile.computeIfAbsent(edit.place().file(), file -> new ArrayList<>()).add(edit));
        json.writeArrayFieldStart("fixes");
        json.writeStartObject();
        SarifRule.writeText("description", PlainOutput.line(fix.title()), json);
        json.writeArrayFieldStart("artifactChanges");
        for (List<TextEdit> edits : byFile.values()) {
            json.writeStartObject();
            SarifResult.writeFile(edits.get(0).place(), json);
            json.writeArrayFieldStart("replacements");
            for (TextEdit edit : edits) {
                write(edit, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("properties");
        json.writeStringField("kind", fix.kind().toString());
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void write(TextEdit edit, JsonGenerator json) throws IOException {
        Place place = edit.place();
        json.writeStartObject();
        SarifResult.writeRegion("deletedRegion", place, json);
        if (!edit.text().isEmpty()) {
            SarifRule.writeText("insertedContent", edit.text(), json);
        }
        json.writeEndObject();
    }
}
