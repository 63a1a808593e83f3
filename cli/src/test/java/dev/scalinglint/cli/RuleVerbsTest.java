package dev.scalinglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.cli.Shell.Result;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
                .startsWith("scaling-lint: rule demo/too-few failed on Deployment/api (api.yaml:3:18): ")
                .doesNotContain("mistake of ours");
        assertThat(result.out()).as("the rest is linted").contains("web.yaml");
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
                .contains("For Deployment/api (k8s/api.yaml:3:18): error, least 5, enforced\n");
        assertThat(shell.run("explain", "demo/too-few", "--for", "Deployment/apy").err())
                .contains("did you mean 'Deployment/api'?");
    }
}
