package dev.scalinglint.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/**
 * How we write JSON: indented, with {@code \n}, absent fields left out. Streaming only, so that a short run need not
 * load a mapper.
 */
public final class JsonWriter {
    private JsonWriter() {}

    public static JsonGenerator to(Writer out) throws IOException {
        JsonGenerator json = new JsonFactory()
                .configure(JsonGenerator.Feature.AUTO_CLOSE_TARGET, false)
                .configure(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM, false)
                .createGenerator(out);
        Separators separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator("");
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        return json.setPrettyPrinter(
                new DefaultPrettyPrinter(separators).withObjectIndenter(lines).withArrayIndenter(lines));
    }

    /** Nothing for null. */
    public static void field(JsonGenerator json, String name, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value);
        }
    }

    /** Ends the document and its last line. */
    public static void end(JsonGenerator json, Writer out) throws IOException {
        json.close();
        out.write('\n');
    }
}
