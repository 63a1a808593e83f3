package dev.scalinglint.gate.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.scalinglint.engine.Golden;
import dev.scalinglint.gate.Judgement;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every format of the same two changes, as files to read and by what must never be in them. */
class GateFormatTest {
    private static final Pattern TAG = Pattern.compile("<(?!/?(code|br|sub|pre|details|summary)>|https://github)");
    private static final Pattern CELLS = Pattern.compile("(?<!\\\\)\\|");

    private static final Set<GateFormat> FOR_PEOPLE =
            EnumSet.of(GateFormat.TEXT, GateFormat.MARKDOWN, GateFormat.GITHUB);

    @TempDir static Path folder;

    private static Judgement ordinary;
    private static Judgement hostile;

    @BeforeAll
    static void judge() throws Exception {
        ordinary = SampleChange.ordinary(folder.resolve("ordinary"));
        hostile = SampleChange.hostile(folder.resolve("hostile"));
    }

    @ParameterizedTest
    @EnumSource
    void ordinary(GateFormat format) throws IOException {
        Golden.check("report/ordinary." + format, SampleChange.write(format, ordinary));
    }

    @ParameterizedTest
    @EnumSource
    void hostile(GateFormat format) throws IOException {
        String text = SampleChange.write(format, hostile);

        Golden.check("report/hostile." + format, text);
        assertThat(text).doesNotContain("\u001b").doesNotContain("\n::error::x");
        if (FOR_PEOPLE.contains(format)) {
            assertThat(text).doesNotContain("\u202e");
        }
    }

    @Test
    void aNameMakesNoMarkup() throws IOException {
        String page = SampleChange.write(GateFormat.MARKDOWN, hostile);

        assertThat(TAG.matcher(page).results().map(tag -> page.substring(tag.start())).toList()).isEmpty();
        assertThat(page).doesNotContain("@w").doesNotContain("&#64;w").doesNotContain("](h").doesNotContain("![")
                .doesNotContain("://evil").doesNotContain("www.e").contains("who");
        List<String> rows = page.lines().filter(line -> line.startsWith("|")).toList();
        String head = "";
        for (String row : rows) {
            head = row.startsWith("| |") ? row : head;
            assertThat(cells(row)).as(row).isEqualTo(cells(head));
        }
    }

    private static long cells(String row) {
        return CELLS.matcher(row).results().count();
    }

    @Test
    void anAnnotationIsALine() throws IOException {
        assertThat(SampleChange.write(GateFormat.GITHUB, hostile).lines()).isNotEmpty()
                .allMatch(line -> line.matches("::(error|warning|notice) (file=[^,:]*,line=\\d+,endLine=\\d+,"
                        + "(col=\\d+,endColumn=\\d+,)?)?title=[^,:]*::.*"));
    }

    @Test
    void sarifFitsItsSchema() throws IOException {
        for (Judgement judgement : List.of(ordinary, hostile)) {
            String sarif = SampleChange.write(GateFormat.SARIF, judgement);
            assertThat(problems("/schema/sarif-schema-2.1.0.json", SpecificationVersion.DRAFT_7, sarif)).isEmpty();
            assertThat(sarif).contains("\"baselineState\": \"new\"");
        }
        assertThat(SampleChange.write(GateFormat.SARIF, ordinary)).contains("\"baselineState\": \"absent\"")
                .contains("\"baselineState\": \"unchanged\"");
    }

    @Test
    void jsonFitsOurSchema() throws IOException {
        for (Judgement judgement : List.of(ordinary, hostile)) {
            String json = SampleChange.write(GateFormat.JSON, judgement);
            assertThat(problems("gate.schema.json", SpecificationVersion.DRAFT_2020_12, json)).isEmpty();
        }
        String broken = SampleChange.write(GateFormat.JSON, ordinary).replace("\"loosens\"", "\"up\"");
        assertThat(problems("gate.schema.json", SpecificationVersion.DRAFT_2020_12, broken)).isNotEmpty();
    }

    private static List<?> problems(String schema, SpecificationVersion version, String json) throws IOException {
        try (InputStream in = GateFormat.class.getResourceAsStream(schema)) {
            return SchemaRegistry.withDefaultDialect(version).getSchema(in).validate(json, InputFormat.JSON);
        }
    }
}
