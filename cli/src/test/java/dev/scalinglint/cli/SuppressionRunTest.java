package dev.scalinglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a suppression is called unused: only when the run could have used it. */
class SuppressionRunTest {
    @TempDir private Path folder;
    private Shell shell;

    @BeforeEach
    void repository() throws IOException {
        shell = Shell.repository(folder);
        shell.run("new", "demo/other");
    }

    @Test
    void eachRuleOfOneRequestMustSilenceSomething() {
        ignoring("demo/too-few, demo/other");
        assertThat(shell.run("lint").out()).contains("suppression of demo/other silences nothing")
                .contains("1 warning in ");
    }

    @Test
    void aGlobIsUnusedOnlyWhenAllItsRulesRan() {
        shell.write("api.yaml",
                Shell.deployment(2).replace("  replicas", "  # scaling-lint: ignore demo/* -- small\n  replicas"));
        assertThat(shell.run("lint").out()).contains("suppression of demo/* silences nothing");
        assertThat(shell.run("lint", "--rule", "demo/other").out()).doesNotContain("silences nothing");
    }

    @Test
    void whatItSilencesMayStandInAFileThatIsNotLinted() {
        shell.write("base/api.yaml",
                Shell.deployment(3).replace("namespace: shop",
                        "annotations: {scaling-lint.dev/ignore: 'demo/too-few: small'}"))
                .write("base/kustomization.yaml", "resources: [api.yaml]\n")
                .write("over/kustomization.yaml", "resources: [../base]\nreplicas: [{name: api, count: 1}]\n");
        assertThat(shell.run("lint").out()).contains("No findings");
        assertThat(shell.run("lint", "base/api.yaml").out()).contains("No findings");
    }

    private void ignoring(String rules) {
        shell.write("api.yaml", Shell.deployment(1).replace("replicas: 1",
                "replicas: 1 # scaling-lint: ignore " + rules + " -- small"));
    }
}
