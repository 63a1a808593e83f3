package dev.scalinglint.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.scalinglint.template.MissingKey;
import dev.scalinglint.template.NotKnownException;
import dev.scalinglint.template.Template;
import dev.scalinglint.template.TemplateException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Go's templates with sprig, as ApplicationSets are written: what they come to, and which of them Go refuses. */
class TemplatesTest extends ConformanceTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DATA = """
            {"app": "Api", "spaced": " a b ", "path": {"path": "apps/api/eu", "segments": ["apps", "api", "eu"]}, \
            "number": 3, "large": 1234567,
             "half": 1.5, "digits": "42", "yes": true, "no": false, "nothing": null, "none": "", \
            "list": ["b", "a", "b"], "numbers": [1, 2.5],
             "empty": [], "map": {"b": "two", "a": 1, "deep": {"x": "y"}}, "lines": "one\\ntwo", \
            "mixed": ["a", null, 1, true]}
            """;

    private int notKnown;

    TemplatesTest() {
        super("templates", "templates", 1500);
    }

    @Override
    List<Variant> variants() {
        List<Variant> variants = new ArrayList<>();
        for (String template : TemplateTexts.all()) {
            for (MissingKey missing : template.contains("missing")
                    ? MissingKey.values()
                    : new MissingKey[] {MissingKey.DEFAULT}) {
                String option = missing.name().toLowerCase(Locale.ROOT);
                variants.add(new Variant(option + " " + template,
                        Map.of("template", template, "data.json", DATA, "missingkey", option)));
            }
        }
        return variants;
    }

    @Override
    boolean readsFiles() {
        return false;
    }

    @Override
    List<String> differences(Variant variant, Path folder, JsonNode answer) throws Exception {
        boolean refused = answer.required("refused").asBoolean();
        String expected = answer.required("text").asText();
        try {
            Object data = value(JSON.readTree(variant.files().get("data.json")));
            MissingKey missing = MissingKey.valueOf(variant.files().get("missingkey").toUpperCase(Locale.ROOT));
            String text = Template.parse(variant.files().get("template")).render(data, missing).text();
            return !refused && text.equals(expected)
                    ? List.of()
                    : List.of("comes to \"" + text + "\" here, "
                            + (refused ? "and Go refuses it" : "to \"" + expected + "\" in Go"));
        } catch (TemplateException e) {
            return refused
                    ? List.of()
                    : List.of("is refused here (" + e.getMessage() + "), and comes to \"" + expected
                            + "\" in Go");
        } catch (NotKnownException e) {
            notKnown++;
            return List.of();
        }
    }

    @Test
    @Order(3)
    void mostIsKnown(@TempDir Path folder) throws Exception {
        notKnown = 0;
        Map<String, JsonNode> answers = new RecordedAnswers("templates").read(variants());
        for (Variant variant : variants()) {
            differences(variant, folder, answers.get(variant.id()));
        }
        assertThat(notKnown * 100 / variants().size()).as("%d of %d are not known", notKnown, variants().size())
                .isLessThanOrEqualTo(5);
    }

    /** As an ApplicationSet reads parameters: all numbers are floats. */
    private static Object value(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> map = new LinkedHashMap<>();
            node.fields().forEachRemaining(entry -> map.put(entry.getKey(), value(entry.getValue())));
            return map;
        } else if (node.isArray()) {
            List<Object> list = new ArrayList<>();
            node.forEach(item -> list.add(value(item)));
            return list;
        }
        return node.isNumber()
                ? (Object) node.asDouble()
                : node.isBoolean()
                        ? (Object) node.asBoolean()
                        : node.isNull() ? null : node.asText();
    }
}
