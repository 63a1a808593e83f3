package dev.scalinglint.gate.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.scalinglint.gate.change.ControlChange;
import dev.scalinglint.gate.control.ScalingUnit;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.report.JsonWriter;
import dev.scalinglint.source.Place;
import java.io.IOException;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A control that is another, as an object. */
final class JsonControl {
    private JsonControl() {}

    static void write(ControlChange change, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("control", change.control().id());
        json.writeStringField("direction", lower(change.direction()));
        json.writeStringField("sentence", change.sentence());
        json.writeStringField("subject", change.subject());
        write(change.unit(), json);
        json.writeArrayFieldStart("profiles");
        for (String profile : new TreeSet<>(change.profiles())) {
            json.writeString(profile);
        }
        json.writeEndArray();
        json.writeStringField("stance", lower(change.stance()));
        JsonWriter.field(json, "note", change.note());
        write("before", change.was(), change.before() == null ? null : change.before().amount(), json);
        write("after", change.is(), change.after() == null ? null : change.after().amount(), json);
        json.writeEndObject();
    }

    private static void write(ScalingUnit unit, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("unit");
        JsonWriter.field(json, "application", unit.application());
        json.writeStringField("group", unit.group());
        json.writeStringField("kind", unit.kind());
        JsonWriter.field(json, "namespace", unit.namespace());
        json.writeStringField("name", unit.name());
        json.writeEndObject();
    }

    private static void write(String field, @Nullable Located<String> value, @Nullable Double amount,
            JsonGenerator json) throws IOException {
        if (value == null) {
            return;
        }
        json.writeObjectFieldStart(field);
        json.writeStringField("text", value.value());
        if (amount != null && Double.isFinite(amount)) {
            json.writeNumberField("amount", amount);
        } else if (amount != null) {
            json.writeStringField("amount", "unlimited");
        }
        write(value.place(), json);
        json.writeEndObject();
    }

    /** As fields of the object that is open. */
    static void write(Place place, JsonGenerator json) throws IOException {
        json.writeStringField("file", place.file().path());
        json.writeNumberField("line", place.line());
        json.writeNumberField("column", place.column());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
