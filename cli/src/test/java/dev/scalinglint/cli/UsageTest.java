package dev.scalinglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.cli.Shell.Result;
import dev.scalinglint.engine.Golden;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "lnt                              | there is no verb 'lnt'; did you mean 'lint'?",
        "lint --fromat json                | there is no option --fromat; did you mean '--format'?",
        "lint --format jason               | --format cannot be 'jason': expected one of text, json, sarif, github, "
                + "junit, gitlab, markdown",
        "lint --format                     | --format needs a value: --format FORMAT[=FILE]",
        "lint --format json --format text  | only one format can go to one place; write the other as "
                + "--format text=FILE",
        "lint --format json=a --output b   | every --format names its file already",
        "lint --config a --config b        | --config is given twice",
        "lint --quiet=yes                  | --quiet takes no value",
        "lint --fail-on fatal              | --fail-on cannot be 'fatal': expected one of error, warning, info, never",
        "lint --jobs 0                     | --jobs cannot be '0'",
        "lint nowhere.yaml                 | 'nowhere.yaml' does not exist",
        "lint - .                          | standard input (-) cannot be linted together with paths",
        "lint --config gone.yaml           | the configuration 'gone.yaml' does not exist",
        "lint --policy recomended          | there is no policy 'recomended'; did you mean 'recommended'? Expected a "
                + "file or one of ",
        "lint --profile nobody             | there is no profile 'nobody'",
        "lint --rule no/such               | there is no rule 'no/such'",
        "model --config gone.yaml          | the configuration 'gone.yaml' does not exist",
        "lint --fix=most                   | --fix cannot be 'most': expected safe or all",
        "lint --basline x                  | there is no option --basline; did you mean '--baseline'?",
        "explain                           | RULE is missing",
        "explain a b                       | expected one RULE, found a b",
        "explain no/such                   | there is no rule 'no/such'",
        "rules x                           | rules takes no operand",
        "model --format xml                | --format cannot be 'xml': expected one of yaml, json",
        "test nowhere                      | 'nowhere' is no folder",
        "new Foo                           | 'Foo' cannot be a rule's id",
    })
    void oneSentenceAndTheWayToMore(String line, String sentence) {
        Result result = new Shell(folder).run(line.split(" "));
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).hasLineCount(1).contains(sentence).contains("--help");
    }

    @Test
    void withoutAVerbItTellsThem() {
        Result result = new Shell(folder).run();
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("Usage:");
        assertThat(result.out()).isEmpty();
    }

    @Test
    void tellsItsVersion() {
        assertThat(new Shell(folder).run("--version").out()).matches("scaling-lint \\d+\\.\\d+\\.\\d+\\S*\n");
    }

    @Test
    void dashesEndOptions() {
        assertThat(new Shell(folder).run("lint", "--", "--help").err()).contains("'--help' does not exist");
    }

    @TestFactory
    Stream<DynamicTest> help() {
        return Stream.concat(Stream.of(DynamicTest.dynamicTest("scaling-lint", () -> check("--help", "scaling-lint"))),
                Verbs.NAMES.stream().map(verb -> DynamicTest.dynamicTest(verb, () -> check(verb, verb, "--help"))));
    }

    private void check(String only, String golden) throws IOException {
        Golden.check("help/" + golden + ".txt", new Shell(folder).run(only).out());
    }

    private void check(String golden, String verb, String option) throws IOException {
        Result result = new Shell(folder).run(verb, option);
        assertThat(result.exit()).isZero();
        Golden.check("help/" + golden + ".txt", result.out());
    }
}
