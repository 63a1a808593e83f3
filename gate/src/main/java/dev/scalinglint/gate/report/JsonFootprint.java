package dev.scalinglint.gate.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.scalinglint.gate.footprint.Amount;
import dev.scalinglint.gate.footprint.FootprintChange;
import dev.scalinglint.gate.footprint.FootprintDifference;
import dev.scalinglint.report.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** What the change makes of the footprint, as an object. */
final class JsonFootprint {
    private JsonFootprint() {}

    static void write(FootprintDifference footprint, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("footprint");
        write("total", footprint.total(), json);
        write("applications", footprint.applications(), json);
        json.writeEndObject();
    }

    private static void write(String field, List<FootprintChange> changes, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(field);
        for (FootprintChange change : changes) {
            json.writeStartObject();
            JsonWriter.field(json, "application", change.application());
            json.writeStringField("level", change.level().name().toLowerCase(Locale.ROOT));
            json.writeStringField("measure",
                    change.measure().kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            JsonWriter.field(json, "of", change.measure().of().isEmpty() ? null : change.measure().of());
            write("before", change.before(), json);
            write("after", change.after(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void write(String field, Amount amount, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeNumberField("known", amount.known().signum() == 0
                ? BigDecimal.ZERO
                : new BigDecimal(amount.known().stripTrailingZeros().toPlainString()));
        json.writeArrayFieldStart("notCounted");
        for (String why : new TreeSet<>(amount.open())) {
            json.writeString(why);
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
