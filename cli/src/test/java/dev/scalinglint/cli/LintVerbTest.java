package dev.scalinglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.cli.Shell.Result;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LintVerbTest {
    @TempDir private Path folder;
    private Shell shell;

    @BeforeEach
    void repository() throws IOException {
        shell = Shell.repository(folder).write("k8s/bad.yaml", Shell.deployment(1)).write("ok/good.yaml",
                Shell.deployment(2));
    }

    @Test
    void findsOnTheLine() {
        Result result = shell.run("lint");
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).contains("k8s/bad.yaml\n  5:13 error demo/too-few 1 of at least 2 replicas run")
                .contains("\n1 error in ");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void lintsOnlyWhatIsAsked() {
        assertThat(shell.run("lint", "ok").exit()).isZero();
        assertThat(shell.run("lint", "ok/good.yaml", "k8s").exit()).isEqualTo(1);
        assertThat(shell.run("lint", "--exclude", "k8s/**").exit()).isZero();
        assertThat(shell.run("lint", "--skip-rule", "demo/*").exit()).isZero();
        assertThat(shell.run("lint", "--jobs", "2").exit()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"error,1", "warning,1", "info,1", "never,0"})
    void failsOnASeverity(String severity, int exit) {
        assertThat(shell.run("lint", "--fail-on", severity).exit()).isEqualTo(exit);
    }

    @Test
    void aMilderFindingDoesNotFail() {
        shell.write(".scaling-lint.yaml", shell.read(".scaling-lint.yaml").replace("error", "warning"));
        assertThat(shell.run("lint").exit()).isZero();
        assertThat(shell.run("lint", "--fail-on=warning").exit()).isEqualTo(1);
    }

    @Test
    void readsStandardInput() {
        Result result = shell.typing(Shell.deployment(1)).run("lint", "-");
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).startsWith("stdin\n  5:13 error");
    }

    @Test
    void reportsStandardInputItCannotRead() {
        shell.in = new ByteArrayInputStream(new byte[] {'a', ':', ' ', (byte) 0xE9});
        Result result = shell.run("lint", "-");
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).startsWith("stdin\n  1:1 error input/unreadable is not UTF-8 text");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void writesSeveralFormats() throws IOException {
        Result result = shell.run("lint", "--format", "text", "--format", "json=out/deep/report.json",
                "--format=sarif=out/r.sarif");
        assertThat(result.out()).contains("demo/too-few");
        assertThat(shell.read("out/deep/report.json")).contains("\"rule\": \"demo/too-few\"")
                .contains("\"file\": \"k8s/bad.yaml\"");
        assertThat(shell.read("out/r.sarif")).contains("\"version\": \"2.1.0\"");
        try (var files = Files.list(folder.resolve("out"))) {
            assertThat(files.map(file -> file.getFileName().toString())).as("no drafts left")
                    .containsExactlyInAnyOrder("deep", "r.sarif");
        }
    }

    @Test
    void writesToAFileInsteadOfStandardOutput() {
        assertThat(shell.run("lint", "--format", "json", "--output", "report.json").out()).isEmpty();
        assertThat(shell.read("report.json")).startsWith("{");
        assertThat(shell.run("lint", "--output", "k8s").err()).contains("k8s");
        assertThat(shell.run("lint", "--output", "k8s/bad.yaml/x").exit()).isEqualTo(2);
    }

    @Test
    void coloursOnlyATerminalThatWantsThem() {
        assertThat(shell.run("lint").out()).doesNotContain("\u001b");
        shell.terminal = true;
        assertThat(shell.run("lint").out()).contains("\u001b[");
        assertThat(shell.run("lint", "--no-color").out()).doesNotContain("\u001b");
        shell.env.put("NO_COLOR", "");
        assertThat(shell.run("lint").out()).contains("\u001b[");
        shell.env.put("NO_COLOR", "1");
        assertThat(shell.run("lint").out()).doesNotContain("\u001b");
    }

    @Test
    void quietSaysNothingButFindings() {
        assertThat(shell.run("lint", "--quiet", "ok")).isEqualTo(new Result(0, "", ""));
        assertThat(shell.run("lint", "--quiet").out()).contains("demo/too-few").doesNotContain("files");
    }

    @Test
    void saysWhenNothingWasLinted() throws IOException {
        Files.createDirectories(folder.resolve("empty"));
        assertThat(shell.run("lint", "empty").exit()).isEqualTo(3);
        assertThat(shell.run("lint", "empty").err())
                .isEqualTo("scaling-lint: nothing was linted: found no YAML or JSON file\n");
        assertThat(shell.write("empty/values.yaml", "a: 1").run("lint", "empty").err())
                .contains("the file holds no Kubernetes object");
        assertThat(shell.run("lint", "empty", "--allow-empty").exit()).isZero();
    }

    @Test
    void usesTheNearestConfigurationWhereTheRootHasNone() throws IOException {
        shell.write("ok/.scaling-lint.yaml", "extends: []\n").write("ok/bad.yaml", Shell.deployment(1));
        assertThat(shell.run("lint", "ok").exit()).as("the root's wins").isEqualTo(1);
        Files.move(folder.resolve(".scaling-lint.yaml"), folder.resolve("team.yaml"));
        assertThat(shell.run("lint", "ok").exit()).isZero();
        assertThat(shell.run("lint", "ok", "--config", "team.yaml").exit()).isEqualTo(1);
    }

    @Test
    void namesEveryMistakeOfAConfiguration() {
        Result result = shell.write(".scaling-lint.yaml", "extend: []\nrules: {demo/too-few: eror}\n").run("lint");
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains(".scaling-lint.yaml:1:1: unknown key 'extend'")
                .contains(".scaling-lint.yaml:2:23: 'eror' is not allowed");
        assertThat(result.out()).isEmpty();
    }

    @Test
    void aFailureOfOursIsOneLine() {
        shell.in = new InputStream() {
            @Override
            public int read() {
                throw new IllegalStateException("boom");
            }
        };
        Result result = shell.run("lint", "-");
        assertThat(result.exit()).isEqualTo(4);
        assertThat(result.err()).contains("boom").contains("report it").doesNotContain("\tat ").hasLineCount(1);
        shell.env.put("SCALING_LINT_DEBUG", "1");
        assertThat(shell.run("lint", "-").err()).contains("\tat ");
    }
}
