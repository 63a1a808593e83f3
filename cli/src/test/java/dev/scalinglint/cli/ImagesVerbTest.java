package dev.scalinglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.cli.Shell.Result;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImagesVerbTest {
    @TempDir private Path folder;

    private Shell shell;

    @BeforeEach
    void commitTwice() throws Exception {
        shell = new Shell(folder);
        try (Git git = Git.init().setInitialBranch("main").setDirectory(folder.toFile()).call()) {
            for (String tag : new String[] {"1", "2"}) {
                shell.write("api.yaml", Shell.deployment(2).replace("api:1", "api:" + tag));
                git.add().addFilepattern(".").call();
                git.commit().setMessage("a change").setAuthor("Ann", "ann@example.org")
                        .setCommitter("Ann", "ann@example.org").setSign(false).call();
            }
        }
    }

    @Test
    void tellsWhatAWorkloadHasHad() {
        Result result = shell.run("images", "api");

        assertThat(result.exit()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains("Deployment api", "container api", "live  registry.example/api:2",
                "registry.example/api:1", "Ann", "Looked at 2 commits").doesNotContain("ann@");
        assertThat(shell.run("images", "deployment/api", ".", "--format", "json").out())
                .contains("\"live\": true", "\"complete\": true");
    }

    @Test
    void printsTheWayBackAndWritesNothing() {
        String before = shell.read("api.yaml");
        Result result = shell.run("images", "api", "--rollback-to", "1", "--diff");

        assertThat(result.exit()).isZero();
        assertThat(result.out()).startsWith("--- a/api.yaml\n").contains("+      containers:", "api:1\"");
        assertThat(result.err()).contains("registry.example/api:2 → registry.example/api:1 (api.yaml:10:");
        assertThat(shell.read("api.yaml")).isEqualTo(before);
    }

    @Test
    void goesBackOnce() {
        Result result = shell.run("images", "api", "--rollback-to", "registry.example/api:1");

        assertThat(result.exit()).isZero();
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).hasLineCount(1).contains("Deployment api", "container api",
                "registry.example/api:2 → registry.example/api:1");
        assertThat(shell.read("api.yaml")).isEqualTo(Shell.deployment(2));
        Result again = shell.run("images", "api", "--rollback-to", "registry.example/api:1");
        assertThat(again.exit()).isZero();
        assertThat(again.err()).contains("already");
        assertThat(shell.read("api.yaml")).isEqualTo(Shell.deployment(2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "images                               | the workload is missing",
        "images apy                           | there is no workload 'apy' here; did you mean 'api'?",
        "images api --limit 0                 | --limit cannot be '0': expected a number from 1 to 9999",
        "images api --diff                    | --diff is of use only with --rollback-to",
        "images api --container api           | --container is of use only with --rollback-to",
        "images api --rollback-to 7           | has never had '7'",
        "images api --rollback-to 1 --format json | --format is of no use with --rollback-to",
        "images api -                         | standard input (-) has no history",
        "images api --format xml              | --format cannot be 'xml': expected one of text, json",
    })
    void whatIsWrongIsSaidAndNothingWritten(String line, String sentence) {
        String before = shell.read("api.yaml");
        Result result = shell.run(line.split(" "));

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).hasLineCount(1).contains(sentence);
        assertThat(shell.read("api.yaml")).isEqualTo(before);
    }

    @Test
    void outsideOfARepositoryThereIsNoHistory(@TempDir Path elsewhere) {
        Result result = new Shell(elsewhere).write("api.yaml", Shell.deployment(2)).run("images", "api");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).hasLineCount(1).contains("is in no Git repository");
    }
}
