package dev.scalinglint.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.scalinglint.finding.Report;
import dev.scalinglint.finding.Tool;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class SarifFormatTest {
    private final ReportFormat format = new SarifFormat(new Tool("1.2.3"));

    @Test
    void validatesAgainstTheSchema() throws IOException {
        for (Report report : List.of(Samples.CLEAN, Samples.ordinary(), Samples.hostile())) {
            assertThat(schema().validate(Samples.write(format, report), InputFormat.JSON)).isEmpty();
        }
    }

    @Test
    void theSchemaIsReallyAsked() throws IOException {
        String broken = Samples.write(format, Samples.ordinary()).replace("\"startLine\": 3", "\"startLine\": 0");
        assertThat(schema().validate(broken, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void hasResultsAlsoWhenClean() throws IOException {
        JsonNode run = new ObjectMapper().readTree(Samples.write(format, Samples.CLEAN)).at("/runs/0");
        assertThat(run.get("results").isArray()).isTrue();
        assertThat(run.at("/tool/driver/name").asText()).isNotEmpty();
    }

    @Test
    void addressesAreRelativeAndEncoded() {
        assertThat(RelativeUri.of("a:b/c d/ü%.yaml")).isEqualTo("a%3Ab/c%20d/%C3%BC%25.yaml");
    }

    private static Schema schema() throws IOException {
        try (InputStream in = SarifFormatTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(in);
        }
    }
}
