package dev.scalinglint.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scalinglint.finding.Finding;
import dev.scalinglint.read.Manifests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaCheckTest {
    private static final String SCHEMA = """
            {"$schema": "http://json-schema.org/schema#", "type": "object", "required": ["spec"], "properties": {
              "spec": {"$ref": "common.json#/definitions/spec"}}}
            """;
    private static final String COMMON = """
            {"definitions": {"spec": {"type": "object", "additionalProperties": false, "properties": {
              "size": {"type": "integer", "maximum": 9}, "mode": {"enum": ["fast", "safe"]}, \
            "port": {"oneOf": [{"type": "string"}, {"type": "integer"}]},
              "tags": {"type": "array", "items": {"type": ["string", "null"]}}, \
            "name": {"type": "string", "pattern": "^[a-z]+$"}}}}}
            """;
    private static final String CATALOGUE = "schemas/{{.Group}}/{{ .ResourceKind }}_{{.ResourceAPIVersion}}.json";

    @TempDir private Path folder;

    @BeforeEach
    void write() throws IOException {
        Path group = Files.createDirectories(folder.resolve("schemas/example.com"));
        Files.writeString(group.resolve("engine_v1.json"), SCHEMA);
        Files.writeString(group.resolve("common.json"), COMMON);
    }

    private SchemaCheck check(String... locations) {
        return new SchemaCheck(Stream.of(locations).map(location -> SchemaLocation.of(location, folder)).toList());
    }

    private List<String> found(String spec) {
        String yaml = "apiVersion: example.com/v1\nkind: Engine\nmetadata:\n  name: e\nspec:\n" + spec.indent(2);
        return check(CATALOGUE).check(Manifests.application(yaml).objects(), "app").stream()
                .map(finding -> finding.place().line() + ":" + finding.place().column() + " " + finding.message())
                .toList();
    }

    /** The second is 2^22 ways to one schema. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "0  | it refers to itself without end",
        "22 | it evaluates more than 1000000 keywords for one object"})
    void aSchemaThatCostsWithoutEndIsNotUsed(int levels, String why) throws IOException {
        StringBuilder definitions = new StringBuilder("\"a" + levels + "\": {}");
        for (int i = 0; i < levels; i++) {
            String next = "{\"$ref\": \"#/definitions/a" + (i + 1) + "\"}";
            definitions.append(", \"a" + i + "\": {\"allOf\": [" + next + ", " + next + "]}");
        }
        String schema = levels == 0
                ? "{\"allOf\": [{\"$ref\": \"#\"}]}"
                : "{\"$ref\": \"#/definitions/a0\", \"definitions\": {" + definitions + "}}";
        Files.writeString(folder.resolve("schemas/example.com/engine_v1.json"), schema);
        SchemaCheck check = check(CATALOGUE);
        assertThat(check.check(
                Manifests.application("apiVersion: example.com/v1\nkind: Engine\nmetadata: {name: e}\n").objects(),
                "app")).isEmpty();
        assertThat(check.notices()).anyMatch(notice -> notice.endsWith("cannot be used: " + why));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "size: big          | 6:9 spec.size is a string, expected a whole number",
        "size: \"3\"          | 6:9 spec.size is a string, expected a whole number",
        "size: 1.5          | 6:9 spec.size is a number, expected a whole number",
        "size: 10           | 6:9 spec.size must have a maximum value of 9",
        "sise: 3            | 6:3 spec has no field 'sise' in its schema",
        "mode: slow         | 6:9 spec.mode is not allowed, expected one of fast, safe",
        "port: true         | 6:9 spec.port is a boolean that fits no form its schema allows: a string or a whole "
                + "number",
        "'tags: {a: b}'     | 6:3 spec.tags is a mapping, expected a list",
        "'tags: [a, 1]'     | 6:13 spec.tags[1] is a number, expected a string"})
    void eachViolationAtItsLine(String spec, String finding) {
        assertThat(found(spec)).containsExactly(finding);
    }

    @ParameterizedTest
    @ValueSource(strings = {"size: 3", "size: ${SIZE}", "size: '{{ size }}'", "size:", "port: http", "port: 80",
        "tags: [a, null]", "name: ${NAME}"})
    void whatFitsOrIsFilledInLater(String spec) {
        assertThat(found(spec)).isEmpty();
    }

    @Test
    void aViolationNeverSaysTheValue() {
        assertThat(found("name: Hunter2").toString()).doesNotContain("Hunter2").contains("6:9 spec.name");
    }

    @Test
    void whatIsMissingPointsAtTheNearestParent() {
        List<Finding> found = check(CATALOGUE)
                .check(Manifests.application("apiVersion: example.com/v1\nkind: Engine\n").objects(), null);
        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("input/schema-violation");
            assertThat(finding.place().line()).isEqualTo(1);
            assertThat(finding.message()).isEqualTo("the object lacks 'spec', which its schema requires");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {CATALOGUE, "schemas", "schemas/example.com/engine_v1.json",
        "schemas/{{.Group}}/engine_v1.json"})
    void foldersFilesAndTemplates(String location) {
        String yaml = "apiVersion: example.com/v1\nkind: Engine\nspec: {size: x}\n";
        assertThat(check(location).check(Manifests.application(yaml).objects(), null)).hasSize(1);
    }

    @Test
    void theLayoutOfKubeconform() throws IOException {
        Files.createDirectories(folder.resolve("k8s/master-standalone"));
        for (String name : List.of("deployment-apps-v1.json", "pod-v1.json")) {
            Files.writeString(folder.resolve("k8s/master-standalone/" + name), "{\"required\": [\"spec\"]}");
        }
        String yaml =
                "apiVersion: apps/v1\nkind: Deployment\n---\napiVersion: v1\nkind: Pod\n---\napiVersion: v1\n"
                        + "kind: Secret\n";
        SchemaCheck check = check("k8s");
        assertThat(check.check(Manifests.application(yaml).objects(), null)).hasSize(2);
        assertThat(check.notices()).containsExactly("1 object of 1 kind without a schema at any --schema-location");
    }

    @ParameterizedTest
    @ValueSource(strings = {"k8s/v1.33.0-standalone",
        "k8s/v1.33.0-standalone{{.StrictSuffix}}/{{.ResourceKind}}{{.KindSuffix}}.json"})
    void aVersionOfKubernetesThatIsWrittenOut(String location) throws IOException {
        Files.createDirectories(folder.resolve("k8s/v1.33.0-standalone"));
        Files.writeString(folder.resolve("k8s/v1.33.0-standalone/deployment-apps-v1.json"),
                "{\"required\": [\"spec\"]}");
        assertThat(
                check(location).check(Manifests.application("apiVersion: apps/v1\nkind: Deployment\n").objects(), null))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../secret", "a/../b", "x y"})
    void aManifestChoosesNoPath(String kind) {
        assertThat(SchemaLocation.of(CATALOGUE, folder)
                .of(Manifests.application("apiVersion: example.com/v1\nkind: '" + kind + "'\n").objects().get(0)))
                .isEmpty();
    }

    @Test
    void whatASchemaRefersToIsNotFetched() throws IOException {
        Files.writeString(folder.resolve("schemas/example.com/engine_v1.json"),
                "{\"$ref\": \"https://example.invalid/engine.json\"}");
        SchemaCheck check = check(CATALOGUE);
        assertThat(check.check(Manifests.application("apiVersion: example.com/v1\nkind: Engine\n").objects(), null))
                .isEmpty();
        assertThat(check.notices()).anyMatch(notice -> notice.contains("engine_v1.json cannot be used"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "schemas/{{.Grop}}.json | there is no {{.Grop}}; expected one of Group",
        "nowhere                | there is no folder",
        "nowhere/{{.Group}}     | there is no folder",
        "schemas/x.json         | there is no file"})
    void mistakesAreToldAtOnce(String location, String message) {
        assertThatThrownBy(() -> SchemaLocation.of(location, folder)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void byDefaultNothingIsLookedUp() {
        assertThat(SchemaLocation.of("default", folder).templates()).isEmpty();
    }
}
