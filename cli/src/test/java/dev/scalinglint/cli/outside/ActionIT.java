package dev.scalinglint.cli.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Action in a workflow that {@code act} really runs, on this machine instead of in a container. */
@Tag("tools")
class ActionIT {

    @TempDir Path folder;

    private Path repository;

    @BeforeEach
    void write() throws IOException {
        Path home = Distribution.unpack(folder).home();
        repository = folder.resolve("repository");
        Path workflows = Files.createDirectories(repository.resolve(".github/workflows"));
        try (InputStream workflow = ActionIT.class.getResourceAsStream("workflow.yaml")) {
            Files.copy(workflow, workflows.resolve("lint.yaml"));
        }
        Files.move(home, repository.resolve("scaling-lint"));
        // Named like what a shell would run if an input ever became part of a command.
        Files.createDirectories(repository.resolve("$(touch ran-a-path)"));
        Files.createDirectories(repository.resolve("k8s"));
        Path schemas = Files.createDirectories(repository.resolve("schemas/example.com"));
        Files.writeString(schemas.resolve("engine_v1.json"), """
                {"properties": {"spec": {"properties": {"size": {"type": "integer"}}}}}
                """);
    }

    @Test
    void failsTheJobOnTheLine() throws IOException {
        Started act = push(0);

        assertThat(act.status()).isEqualTo(1);
        assertThat(act.out())
                .contains(
                        "::error file=k8s/budget.yaml,line=5,endLine=5,col=19,endColumn=20,title=Budget blocks every "
                                + "drain::")
                .contains("5:19 error pdb/blocks-drain")
                .contains("Summary - ### scaling-lint")
                .contains(
                        "{\"errors\":\"1\",\"fixed\":\"\",\"infos\":\"0\",\"new\":\"\",\"review-required\":\"\","
                                + "\"sarif\":\"out/\\\";touchran-a-file;\\\".sarif\","
                                + "\"total\":\"1\",\"verdict\":\"\",\"warnings\":\"0\"}")
                .doesNotContain("| ran-a-");
    }

    @Test
    void passesWhereThereIsNothingToFind() throws IOException {
        Started act = push(1);

        assertThat(act.out()).contains("\"total\":\"0\"").doesNotContain("::error");
        assertThat(act.status()).isZero();
    }

    @Test
    void failsTheJobWhereASchemaDoes() throws IOException {
        Files.writeString(repository.resolve("k8s/engine.yaml"), """
                apiVersion: example.com/v1
                kind: Engine
                metadata: {name: api}
                spec: {size: big}
                """);

        Started act = push(1);

        assertThat(act.status()).isEqualTo(1);
        assertThat(act.out()).contains("::error file=k8s/engine.yaml,line=4,")
                .contains("4:14 error input/schema-violation spec.size is a string")
                .contains("\"errors\":\"1\"").doesNotContain("| ran-a-");
    }

    @Test
    void itAndTheExampleWorkflowAreWellFormed() {
        Started.succeed(repository, Map.of(), List.of("git", "init", "-q"));
        Path example = Path.of("../examples/workflow/.github/workflows/scaling-lint.yaml").toAbsolutePath();

        assertThat(Started.run(repository, Map.of(), List.of("actionlint"))).isEqualTo(new Started(0, "", ""));
        assertThat(Started.run(repository, Map.of(), List.of("actionlint", example.toString())))
                .isEqualTo(new Started(0, "", ""));
    }

    private Started push(int maxUnavailable) throws IOException {
        Files.writeString(repository.resolve("k8s/budget.yaml"), """
                apiVersion: policy/v1
                kind: PodDisruptionBudget
                metadata: {name: api}
                spec:
                  maxUnavailable: %d
                  selector: {matchLabels: {app: api}}
                ---
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: api}
                spec:
                  replicas: 2
                  selector: {matchLabels: {app: api}}
                  template: {metadata: {labels: {app: api}}, spec: {containers: []}}
                """.formatted(maxUnavailable));
        Files.writeString(repository.resolve("$(touch ran-a-path)/settings.yaml"), "a: 1\n");
        for (List<String> command : List.of(List.of("git", "init", "-q"), List.of("git", "add", "-A"),
                List.of("git", "-c", "user.name=Test", "-c", "user.email=test@example.com", "commit", "-qm",
                        "Add manifests"))) {
            Started.succeed(repository, Map.of(), command);
        }
        return Started.run(repository,
                Map.of("HOME", folder.toString(), "XDG_CACHE_HOME", folder.resolve("cache").toString()),
                List.of("act", "push", "--platform", "ubuntu-latest=-self-hosted"));
    }
}
