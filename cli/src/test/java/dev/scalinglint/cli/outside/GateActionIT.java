package dev.scalinglint.cli.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Action's step as the gate of a pull request, with a stand-in of GitHub's API. */
@Tag("tools")
class GateActionIT {
    private static final String TOKEN = "ghs_notToBeSeen0123456789";
    private static final String BUDGET = """
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: {name: api}
            spec: {maxUnavailable: %d, selector: {matchLabels: {app: api}}}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: api}
            spec:
              replicas: 2
              selector: {matchLabels: {app: api}}
              template: {metadata: {labels: {app: api}}, spec: {containers: []}}
            """;

    @TempDir Path folder;

    private Path repository;
    private Path step;

    @BeforeEach
    void init() throws IOException {
        step = Distribution.unpack(folder).home().resolve("github-action/run.sh");
        step.resolveSibling("comment.sh").toFile().setExecutable(true);
        repository = Files.createDirectories(folder.resolve("repository"));
        git("init", "-q");
    }

    private String git(String... words) {
        String[] command = new String[words.length + 5];
        System.arraycopy(new String[] {"git", "-c", "user.name=T", "-c", "user.email=t@example.org"}, 0, command, 0, 5);
        System.arraycopy(words, 0, command, 5, words.length);
        return Started.succeed(repository, Map.of(), List.of(command)).strip();
    }

    private String commit(int maxUnavailable) throws IOException {
        Files.writeString(repository.resolve("budget.yaml"), BUDGET.formatted(maxUnavailable));
        git("add", "-A");
        git("commit", "-qm", "maxUnavailable is " + maxUnavailable);
        return git("rev-parse", "HEAD");
    }

    private Started run(String base, GitHubStandIn github) throws IOException {
        Path event = Files.writeString(folder.resolve("event.json"), """
                {"pull_request": {"number": 7, "base": {"sha": "%s"}, "head": {"sha": "%s"}}}
                """.formatted(base, git("rev-parse", "HEAD")));
        Map<String, String> env = new HashMap<>(Map.of("GITHUB_EVENT_PATH", event.toString(), "GITHUB_API_URL",
                github.address(), "GITHUB_REPOSITORY", "o/r", "GITHUB_OUTPUT", folder.resolve("outputs").toString(),
                "GITHUB_STEP_SUMMARY", folder.resolve("summary").toString(), "GITHUB_TOKEN", TOKEN));
        env.putAll(Map.of("GATE", "true", "COMMENT", "true", "FAIL_ON", "error", "WORKING_DIRECTORY", "."));
        env.putAll(Map.of("SARIF", "x.sarif", "PATHS", "", "CONFIG", "", "POLICY", "", "BASELINE", "", "FORMATS", "",
                "BASE", ""));
        // What is empty must be set all the same.
        String unset = "for name in PATHS CONFIG POLICY BASELINE FORMATS BASE; do export $name=; done; exec \"$0\"";
        return Started.run(repository, env, List.of("bash", "-c", unset, step.toString()));
    }

    @Test
    void judgesThePullRequestAndComments() throws IOException {
        String base = commit(1);
        commit(0);
        try (GitHubStandIn github = new GitHubStandIn()) {
            Started gate = run(base, github);

            assertThat(gate.status()).isEqualTo(1);
            assertThat(gate.out()).contains("::error file=budget.yaml,line=4")
                    .contains("api: disruption budget maxUnavailable 1")
                    .doesNotContain(TOKEN);
            assertThat(gate.err()).doesNotContain(TOKEN);
            assertThat(Files.readAllLines(folder.resolve("outputs")))
                    .contains("verdict=failed", "new=1", "fixed=0", "errors=1", "sarif=");
            assertThat(github.bodies()).singleElement().asString()
                    .endsWith(Files.readString(folder.resolve("summary"))).contains("### Scaling gate: stopped");
        }
    }

    @Test
    void letsWhatIsBetterPass() throws IOException {
        String base = commit(0);
        commit(1);
        try (GitHubStandIn github = new GitHubStandIn()) {
            github.refusal = 403;
            Started gate = run(base, github);

            assertThat(gate.out()).contains("::notice title=No comment::");
            assertThat(gate.status()).isZero();
            assertThat(Files.readAllLines(folder.resolve("outputs"))).contains("verdict=passed", "new=0", "fixed=1");
        }
    }
}
