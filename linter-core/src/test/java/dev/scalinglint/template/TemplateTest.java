package dev.scalinglint.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scalinglint.source.Place;
import dev.scalinglint.source.SourceFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What is not in Go's own answers (see the conformance module): what is unknown, where values come from, and that a
 * template cannot run away.
 */
final class TemplateTest {
    private static String text(String template, Map<String, Object> data) throws TemplateException {
        return Template.parse(template).render(data, MissingKey.DEFAULT).text();
    }

    @Test
    void whatIsUnknownIsNeverGuessed() throws TemplateException {
        OpenMap open = new OpenMap(Map.of("app", "web"), new UnknownValue("only the cluster knows"));
        assertThat(text("{{ .app }}", open)).isEqualTo("web");
        for (String template : List.of("{{ .name }}", "{{ .name.x }}", "{{ if .name }}a{{ end }}",
                "{{ .name | lower }}", "{{ range .name }}{{ end }}",
                "{{ hasKey . \"name\" }}", "{{ index . \"name\" }}", "{{ toJson . }}", "{{ keys . }}",
                "{{ .name | default \"x\" }}")) {
            assertThatThrownBy(() -> text(template, open)).as(template).isInstanceOf(NotKnownException.class);
        }
        assertThat(text("{{ if .app }}a{{ else }}{{ .name }}{{ end }}", open)).isEqualTo("a");
    }

    @Test
    void theOrderOfAMapIsLeftToChance() throws TemplateException {
        Map<String, Object> data = Map.of("map", Map.of("a", 1.0, "b", 2.0));
        assertThat(text("{{ keys .map | sortAlpha }}", data)).isEqualTo("[a b]");
        assertThatThrownBy(() -> text("{{ keys .map | join \",\" }}", data)).isInstanceOf(NotKnownException.class);
    }

    @Test
    void aWrongTypeIsNamedWithTheOneThatWasWanted() {
        Map<String, Object> data = Map.of("word", "x");
        for (Map.Entry<String, String> each : Map.of("{{ until .word }}", "int", "{{ upper 1 }}", "string",
                "{{ hasKey .word \"x\" }}", "map[string]interface {}").entrySet()) {
            assertThatThrownBy(() -> text(each.getKey(), data)).as(each.getKey())
                    .hasMessageContaining("expected " + each.getValue() + "; got");
        }
    }

    @Test
    void aCharacterIsOne() throws TemplateException {
        assertThat(text("{{ 'a' }}", Map.of())).isEqualTo("97");
        assertThat(text("{{ '\\n' }}", Map.of())).isEqualTo("10");
        for (String none : List.of("{{ '' }}", "{{ 'ab' }}")) {
            assertThatThrownBy(() -> text(none, Map.of())).as(none).isInstanceOf(TemplateException.class);
        }
    }

    @Test
    void aTemplateCannotRunAway() {
        for (String template : List.of("{{ define \"x\" }}{{ template \"x\" }}{{ end }}{{ template \"x\" }}",
                "{{ range 1000000000 }}{{ end }}",
                "{{ repeat 100000000 \"ab\" }}", "{{ range until 9999 }}{{ range until 9999 }}{{ end }}{{ end }}",
                "{{ untilStep 0 2000000000 1 }}",
                "{{ if true }}".repeat(200) + "{{ end }}".repeat(200), "{{ " + "(".repeat(5000) + " }}",
                "{{ range 1000 }}" + "x".repeat(2000) + "{{ end }}",
                "{{ printf \"%900000d\" 1 | repeat 1000 }}")) {
            assertThatThrownBy(() -> text(template, Map.of())).as(template.substring(0, 12))
                    .isInstanceOf(NotKnownException.class);
        }
    }

    @Test
    void aValueKnowsWhereItIsWritten() throws TemplateException {
        Place place = Place.startOf(SourceFile.of("element.yaml", "x"));
        Map<String, Object> data = Map.of("app", new Sourced("web", place));
        assertThat(Template.parse("{{ .app }}").render(data, MissingKey.DEFAULT).onlySource()).isEqualTo(place);
        Rendering two = Template.parse("a: {{ .app }}\n").render(data, MissingKey.DEFAULT);
        assertThat(two.onlySource()).isNull();
        assertThat(two.at(1).copied()).isTrue();
        assertThat(two.at(4).source()).isEqualTo(place);
        assertThat(two.at(4).from()).isEqualTo(3);
    }

    @Test
    void parametersAreNotChanged() throws TemplateException {
        Map<String, Object> data = Map.of("map", Map.of("a", 1.0));
        assertThatThrownBy(() -> text("{{ set .map \"b\" 2 }}", data)).isInstanceOf(NotKnownException.class);
        assertThat(text("{{ set (deepCopy .map) \"b\" 2 }}", data)).isEqualTo("map[a:1 b:2]");
    }

    @Test
    void yamlMeansTheSame() throws TemplateException {
        assertThat(text("{{ toYaml . }}", Map.of("list", List.of("a", Map.of("b", 1.0)), "on", "yes", "text", "a: b",
                "none", Map.of())))
                .isEqualTo("list:\n- a\n- b: 1\nnone: {}\n\"on\": \"yes\"\ntext: \"a: b\"");
    }

    @Test
    void olderTemplatesReplaceWhatThereIs() {
        assertThat(FastTemplate.render("{{app}}-{{ app }}-{{ .app }}-{{none}}-{{", Map.of("app", "web")).text())
                .isEqualTo("web-web-{{ .app }}-{{none}}-{{");
    }
}
