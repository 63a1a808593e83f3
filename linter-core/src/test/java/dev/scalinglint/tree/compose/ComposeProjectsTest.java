package dev.scalinglint.tree.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.finding.Finding;
import dev.scalinglint.tree.Tree;
import dev.scalinglint.tree.Trees;
import dev.scalinglint.tree.UnreadApplication;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of Compose projects that compose refuses, or does not read. */
class ComposeProjectsTest {
    private static final String SERVICE = "# file: compose.yaml\nservices:\n  api:\n    image: a\n";

    @TempDir Path root;

    private List<String> said(String tree) {
        Tree read = Trees.read(Trees.write(root, tree));
        read.applications().forEach(UnreadApplication::read);
        return read.problems().stream().filter(problem -> problem.rule().startsWith("input/"))
                .map(ComposeProjectsTest::words).toList();
    }

    private static String words(Finding problem) {
        return problem.rule() + ":" + problem.place().line() + " " + problem.message();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "scale: 2, deploy: {replicas: 3}      | has a scale of 2 and deploy.replicas of 3",
        "command: sh -c (a)                   | a parenthesis that no quotes enclose",
        "comand: a                            | services.api.comand is no option of Compose",
        "environment: {A: [1]}                | services.api.environment.A must be a text",
        "depends_on: [db]                     | depends on db, which is no service of the project",
        "networks: [front]                    | refers to a network front that is not defined",
        "ports: ['a:80']                      | a:80 is no port",
        "healthcheck: {test: [curl]}          | must begin with CMD",
        "deploy: {resources: {limits: {cpus: 500m}}} | cpus must be a number",
        "extends: {service: base, file: base.yaml} | names base.yaml, and there is no such file"})
    void refused(String option, String reason) {
        assertThat(said("# file: compose.yaml\nservices: {api: {image: a, " + option + "}}\n")).singleElement()
                .asString()
                .startsWith("input/refused:1 docker compose refuses the project").contains(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"scale: 2\ndeploy: {replicas: 2}", "command: sh -c '(a)'", "x-comand: a",
        "environment: {A: 1, B: true, C: }", "depends_on: {db: {condition: service_started}}",
        "networks: [default]", "ports: ['${PORT}:80', '127.0.0.1::80', 80]", "healthcheck: {test: curl}",
        "scale: ${N}", "scale: '${N:-2}'", "cpus: ${CPUS:-0.5}", "image: ${IMAGE:-a}"})
    void accepted(String options) {
        String tree = SERVICE + (options.startsWith("image") ? "" : options.indent(4)) + "  db: {image: db}\n";
        assertThat(said(tree)).isEmpty();
    }

    /** Somebody lays a file over it that says the rest, or reads it in another way. */
    @Test
    void onlyWhatComposeReadsByItselfAndNothingElseCanMend() {
        assertThat(said("# file: stack.yaml\nservices: {api: {image: a, comand: b}}\n")).isEmpty();
        assertThat(said("# file: other/compose.yaml\nservices: {api: {depends_on: [db], image: a}}\n# file:"
                + " other/compose.db.yaml\nservices: {db: {image: db}}\n")).isEmpty();
    }

    @Test
    void whatIsByCustomNoPartOfARepositoryIsSaidAndIsNoError() {
        assertThat(said(SERVICE + "    env_file: .env.local\n    environment: {A: '${A:?set it}'}\n")).singleElement()
                .asString()
                .startsWith("input/not-rendered:5 docker compose starts nothing until the variable A and 1 more");
        assertThat(said(SERVICE + "    env_file: [{path: .env.local, required: false}]\n")).isEmpty();
    }

    @Test
    void anOverrideThatNothingReadsIsSaid() {
        assertThat(said(SERVICE + "# file: compose.override.yaml\nservices: {api: {scale: 9}}\n# file:"
                + " .env\nCOMPOSE_FILE=compose.yaml\n")).singleElement().asString()
                .startsWith("input/not-rendered:1 docker compose does not read compose.override.yaml by itself");
    }

    @Test
    void valuesOfDotEnvAreNeverShown() {
        assertThat(said(SERVICE + "# file: .env\nTOKEN hunter2=x\n")).singleElement().asString()
                .contains(".env: line 1").doesNotContain("hunter2");
    }

    @Test
    void whatTheFileHasUnderTheNamesOfAnObjectIsNotTakenForThem() {
        Tree read = Trees.read(Trees.write(root, SERVICE + """
                kind: Deployment
                metadata: {name: other, annotations: {scaling-lint.dev/ignore: "*: no"}}
                """));
        assertThat(read.applications()).singleElement().extracting(each -> each.read().objects().get(0))
                .satisfies(object -> {
                    assertThat(object.is("compose", "Compose")).isTrue();
                    assertThat(object.name().value()).isEqualTo("compose.yaml");
                    assertThat(object.annotations().entries()).isEmpty();
                });
    }
}
