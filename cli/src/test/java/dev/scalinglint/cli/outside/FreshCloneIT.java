package dev.scalinglint.cli.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The hook of a team's repository, as the real pre-commit installs and runs it: from a clone of this one, which builds
 * itself.
 */
@Tag("tools")
class FreshCloneIT {

    private static final String DEPLOYMENT = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: api}
            spec:
              replicas: %s
              selector: {matchLabels: {app: api}}
              template:
                metadata: {labels: {app: api}}
                spec:
                  containers: [{name: api, image: registry.example.com/api:1.2.3}]
            """;
    private static final String BUDGET = """
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: {name: api}
            spec:
              maxUnavailable: %s
              selector: {matchLabels: {app: api}}
            """;

    @TempDir static Path folder;

    static Map<String, String> environment;

    @BeforeAll
    static void installTheHook() throws IOException {
        environment = Map.of("PRE_COMMIT_HOME", folder.resolve("pre-commit").toString(), "XDG_CACHE_HOME",
                folder.resolve("cache").toString(),
                "GIT_AUTHOR_NAME", "Test", "GIT_AUTHOR_EMAIL", "test@example.com",
                "GIT_COMMITTER_NAME", "Test", "GIT_COMMITTER_EMAIL", "test@example.com");
        Path hooks = Files.createDirectories(folder.resolve("scaling-lint"));
        Started.succeed(hooks, environment, List.of("sh", "-c", """
                (cd "$0" && git ls-files -co --exclude-standard -z | tar -c --null --ignore-failed-read -T -) | tar -x
                git init -q . && git add -A && git commit -qm "All of it" && git tag v0""",
                Path.of("..").toRealPath().toString()));

        Path team = Files.createDirectories(team().resolve("k8s")).getParent();
        Files.writeString(team.resolve(".pre-commit-config.yaml"), """
                repos:
                  - repo: %s
                    rev: v0
                    hooks:
                      - id: scaling-lint
                        args: [--fail-on, warning, --rule, 'pdb/*']
                """.formatted(hooks));
        Started.succeed(team, environment, List.of("sh", "-c", "git init -q . && pre-commit install"));
    }

    @Test
    void stopsTheCommitThatBreaksAndLetsTheFixedOneThrough() throws IOException {
        Started broken = commit(Map.of("deployment.yaml", DEPLOYMENT.formatted(3), "budget.yaml", BUDGET.formatted(0)));
        assertThat(broken.status()).isEqualTo(1);
        assertThat(broken.err()).contains("k8s/budget.yaml").contains("5:19 error pdb/blocks-drain");

        Started fixed = commit(Map.of("budget.yaml", BUDGET.formatted(1)));
        assertThat(fixed.err()).contains("Scaling Lint").contains("Passed");
        assertThat(fixed.status()).isZero();

        assertThat(commit(Map.of("deployment.yaml", DEPLOYMENT.formatted(4))).status())
                .as("the budget is in a file that does not change, and counts").isZero();

        Files.delete(team().resolve("k8s/budget.yaml"));
        assertThat(commit(Map.of("deployment.yaml", DEPLOYMENT.formatted(5))).err())
                .as("without it the same change is stopped").contains("pdb/missing");
    }

    @Test
    void theCloneBuildsOnceAndAgainWhenASourceChanges() throws IOException {
        Path clone = folder.resolve("clone");
        Started.succeed(folder, environment, List.of("git", "clone", "-q", "scaling-lint", "clone"));
        List<String> version = List.of(clone.resolve("scaling-lint").toString(), "--version");

        assertThat(Started.run(folder, environment, version).err()).matches("scaling-lint: building[^\n]*\n");
        Started second = Started.run(folder, environment, version);
        assertThat(second.err()).isEmpty();
        assertThat(second.out()).startsWith("scaling-lint ");

        Files.writeString(clone.resolve("linter-core/src/main/java/dev/scalinglint/Broken.java"), "no Java");
        Started broken = Started.run(folder, environment, version);
        assertThat(broken.err()).contains("Broken.java").contains("the build failed");
        assertThat(broken.status()).isEqualTo(4);
    }

    private static Path team() {
        return folder.resolve("team");
    }

    private static Started commit(Map<String, String> manifests) throws IOException {
        for (var manifest : manifests.entrySet()) {
            Files.writeString(team().resolve("k8s").resolve(manifest.getKey()), manifest.getValue());
        }
        Started.succeed(team(), environment, List.of("git", "add", "-A"));
        return Started.run(team(), environment, List.of("git", "commit", "-qm", "Change manifests"));
    }
}
