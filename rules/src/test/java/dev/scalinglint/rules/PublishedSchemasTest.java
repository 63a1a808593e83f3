package dev.scalinglint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.scalinglint.catalog.PublishedSchemas;
import dev.scalinglint.manifest.Document;
import dev.scalinglint.manifest.yaml.YamlReader;
import dev.scalinglint.schema.PlainValues;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An editor that uses the schemas must not complain about what the linter accepts, and should about what it does not.
 */
class PublishedSchemasTest {
    private static Schema schema(String name) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(PublishedSchemas.of(BuiltIn.catalog()).get(name + ".schema.json"), InputFormat.JSON);
    }

    private static List<String> mistakes(String name, String yaml) {
        return schema(name).validate(json(yaml)).stream().map(Object::toString).toList();
    }

    private static JsonNode json(String yaml) {
        List<Document> documents = YamlReader.read(SourceFile.of("file.yaml", yaml), Limits.DEFAULT, problem -> {
            throw new AssertionError(problem);
        });
        return new ObjectMapper().valueToTree(PlainValues.value(documents.get(0).root()));
    }

    @Test
    void everyShippedPolicyAndRuleFits() throws IOException {
        Schema policy = schema("policy");
        Schema rule = schema("rule");
        try (Stream<Path> policies = Files.list(Path.of("policies"));
                Stream<Path> rules = Files.walk(Path.of("catalog"), 3)) {
            for (Path file : policies.toList()) {
                assertThat(policy.validate(json(Files.readString(file)))).as(file.toString()).isEmpty();
            }
            for (Path file : rules.filter(path -> path.endsWith("rule.yaml")).toList()) {
                assertThat(rule.validate(json(Files.readString(file)))).as(file.toString()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rules: {pdb/missing: off, 'pdb/*': warning, team/own: {severity: error, limit: 3}}",
        "extends: [recommended, ours.yaml]",
        "workloads: [{match: {name: a}, profiles: [singleton, ours.yaml], rules: {pdb/missing: {enforced: true}}}]"})
    void whatTheLinterAccepts(String config) {
        assertThat(mistakes("config", config)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rules: {pdb/missing: loud}", "rules: {replicas/singleton-can-multiply: {max: many}}",
        "rules: {replicas/singleton-can-multiply: {maximum: 1}}", "rule: {}"})
    void whatItRefuses(String config) {
        assertThat(mistakes("config", config)).isNotEmpty();
    }

    @Test
    void aRuleIsAboutSomethingThereIs() {
        String rule = "title: t\nseverity: error\nwhy: w\nat: workload\nmessage: m\neach: ";
        assertThat(mistakes("rule", rule + "workload")).isEmpty();
        assertThat(mistakes("rule", rule + "workloads")).isNotEmpty();
    }
}
