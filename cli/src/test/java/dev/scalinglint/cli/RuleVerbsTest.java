package dev.scalinglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.cli.Shell.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The verbs for those who write or read rules. */
class RuleVerbsTest {
    @TempDir private Path folder;
    private Shell shell;

    @BeforeEach
    void repository() throws IOException {
        shell = Shell.repository(folder);
    }

    @Test
    void aNewRulePassesItsOwnTest() {
        Result result = shell.run("test", "policy/rules");
        assertThat(result.out()).isEqualTo("ok      demo/too-few\n\n1 rule tested, 0 failed\n");
        assertThat(result.exit()).isZero();
        assertThat(shell.run("test", "policy/rules/demo/too-few").exit()).isZero();
    }

    @Test
    void newNeverOverwrites() {
        assertThat(shell.run("new", "demo/too-few").exit()).isEqualTo(2);
        assertThat(shell.run("new", "demo/other", "--in", "elsewhere").out())
                .contains("elsewhere/demo/other/rule.yaml");
        assertThat(shell.run("test", "elsewhere").exit()).isZero();
    }

    @Test
    void testSaysWhatIsNotFound() {
        shell.write("policy/rules/demo/too-few/good.yaml", Shell.deployment(1));
        Result result = shell.run("test", "policy/rules");
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).contains("failed  demo/too-few").contains("good.yaml:5:13: not expected")
                .contains("1 rule tested, 1 failed");
    }

    @Test
    void testOfNothingIsNoSuccess() {
        assertThat(shell.run("test", ".git").exit()).isEqualTo(3);
    }

    @Test
    void aBrokenRuleIsNamedWithItsPlace() {
        shell.write("policy/rules/demo/too-few/rule.yaml",
                shell.read("policy/rules/demo/too-few/rule.yaml").replace("scale.min.value", "scale.mim.value"));
        Result result = shell.run("test", "policy/rules");
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("rule.yaml:").contains("mim");
        assertThat(shell.run("lint").exit()).isEqualTo(2);
    }

    @Test
    void aRuleThatFailsOnAnObjectIsNamedWithIt() {
        shell.write("policy/rules/demo/too-few/rule.yaml", shell.read("policy/rules/demo/too-few/rule.yaml")
                .replace("must: workload.scale.min.value", "must: 1 / (workload.scale.min.value - 1)"));
        Result result = shell.write("api.yaml", Shell.deployment(1))
                .write("web.yaml", Shell.deployment(3).replace("name: api", "name: web")).run("lint");
        assertThat(result.exit()).isEqualTo(4);
        assertThat(result.err())
                .startsWith(
                        "scaling-lint: rule demo/too-few (rule.yaml:11:9) failed on Deployment/api (api.yaml:3:18): ")
                .doesNotContain("mistake of ours");
        assertThat(result.out()).as("the rest is linted").contains("web.yaml");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "'a' + dyn(1) == 'a1'                 | 11:12 | '+' cannot take a string and an int",
        "dyn(1) + dyn(null) == 1              | 11:15 | '+' cannot take an int and null",
        "'a'.startsWith(dyn(null))            | 11:22 | 'startsWith' cannot take a string and null",
        "'abc'.substring(dyn('1')) == ''      | 11:23 | 'substring' cannot take a string and a string",
        "!dyn('a')                            | 11:8  | '!' cannot take a string",
        "1 in dyn(2)                          | 11:10 | 'in' cannot take an int and an int",
        "dyn(workload) < 1                    | 11:22 | '<' cannot take a Workload and an int",
        "dyn([1])['a'] == 1                   | 11:16 | '[]' cannot take a list and a string",
        "size(dyn(1)) == 1                    | 11:12 | 'size' cannot take an int",
        "math.greatest(dyn('a'), 1) == 1      | 11:21 | 'math.greatest' cannot take a string and an int",
        "dyn(1)                               | 11:8  | expected a bool and not an int",
        "dyn(workload).nothing == 1           | 11:21 | 'nothing' is not set"})
    void aRuleFailsInItsAuthorsWords(String must, String at, String words) {
        shell.write("policy/rules/demo/too-few/rule.yaml", shell.read("policy/rules/demo/too-few/rule.yaml")
                .replaceAll("must: workload.scale.min.value >= .*",
                        Matcher.quoteReplacement("must: \"" + must + "\"")));
        Result result = shell.write("api.yaml", Shell.deployment(1)).run("lint");
        assertThat(result.exit()).isEqualTo(4);
        assertThat(result.err()).contains(
                "rule demo/too-few (rule.yaml:" + at + ") failed on Deployment/api (api.yaml:3:18): " + words + ". ");
        assertThat(result.out()).contains("1 failure in ").doesNotContain("No findings");
    }

    @Test
    void listsRules() {
        assertThat(shell.run("rules").out()).containsPattern("(?m)^demo/too-few +error +Too few replicas$");
    }

    @Test
    void knowsWhatTheLinterItselfFinds() {
        assertThat(shell.run("rules").out()).containsPattern("(?m)^input/unreadable +always +\\S");
        assertThat(shell.run("explain", "input/unreadable").out()).startsWith("input/unreadable: ");
        assertThat(shell.run("lint", "--skip-rule", "input/unreadable").err()).contains("always on");
    }

    @Test
    void explainsARule() {
        Result result = shell.write("k8s/api.yaml", Shell.deployment(1)).write(".scaling-lint.yaml", """
                extends: []
                custom: [policy/rules]
                exclude: [policy]
                rules: {demo/too-few: warning}
                workloads:
                  - match: {name: api}
                    rules: {demo/too-few: {severity: error, enforced: true, least: 5}}
                """).run("explain", "demo/too-few", "--for", "Deployment/api");
        assertThat(result.out()).startsWith("demo/too-few: Too few replicas\n")
                .contains("  least (int, default 2): replicas that must run at least\n")
                .contains("For a workload without a profile: warning, least 2\n")
                .contains("For Deployment/api (k8s/api.yaml:3:18, at most 1 replica): error, least 5, enforced\n");
        assertThat(shell.run("explain", "demo/too-few", "--for", "Deployment/apy").err())
                .contains("did you mean 'Deployment/api'?");
    }
}
