package dev.scalinglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.cli.Shell.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A first configuration says what it saw, and is one that runs. */
class InitVerbTest {
    private static final String TRADER = """
            apiVersion: serving.knative.dev/v1
            kind: Service
            metadata: {name: desk-1, namespace: desk}
            spec:
              template:
                metadata:
                  annotations: {autoscaling.knative.dev/max-scale: "1"}
                spec:
                  containers:
                    - image: registry.example/desk:1
                      env: [{name: TRADING_ENABLED, value: "true"}]
            """;
    @TempDir private Path folder;
    private Shell shell;

    @BeforeEach
    void repository() throws IOException {
        Files.createDirectories(folder.resolve(".git"));
        shell = new Shell(folder);
    }

    /** The written file, once it has proved to be one that a run accepts. */
    private String init() {
        Result result = shell.run("init");
        assertThat(result.exit()).isZero();
        assertThat(result.out()).isEqualTo(".scaling-lint.yaml\n");
        assertThat(result.err()).contains("--write-baseline .scaling-lint-baseline.yaml");
        assertThat(shell.run("lint", "--allow-empty").exit()).isLessThan(2);
        assertThat(shell.run("lint", "--allow-empty", "--write-baseline", ".scaling-lint-baseline.yaml").exit())
                .isZero();
        return shell.read(".scaling-lint.yaml");
    }

    private static String deployment(String name, String command, String cpu) {
        return """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: %1$s}
                spec:
                  replicas: 2
                  selector: {matchLabels: {app: %1$s}}
                  template:
                    metadata: {labels: {app: %1$s}}
                    spec:
                      containers:
                        - {name: app, image: "registry.example/app:1", command: [%2$s], \
                resources: {limits: {cpu: %3$s, memory: 1Gi}}}
                """.formatted(name, command, cpu);
    }

    @Test
    void aServiceThatMustRunOnce() {
        shell.write("k8s/desk.yaml", TRADER);
        assertThat(init()).contains("""
                workloads:
                  # max-scale is 1 (k8s/desk.yaml:7:56) and the variable TRADING_ENABLED tells of it \
                (k8s/desk.yaml:11:48)
                  - match: {namespace: desk, kind: serving.knative.dev/Service, name: desk-1}
                    profiles: [singleton]
                """);
    }

    @Test
    void aMaximumOfOneAloneSaysNothing() {
        shell.write("k8s/desk.yaml", TRADER.replace("TRADING_ENABLED", "TRADING_URL"));
        assertThat(init()).doesNotContain("\nworkloads:").contains("# workloads:");
    }

    @Test
    void oneLoopOnOneCore() {
        shell.write("k8s/api.yaml", deployment("api", "uvicorn, app:main", "1000m"))
                .write("k8s/big.yaml", deployment("big", "uvicorn, app:main", "2"))
                .write("k8s/many.yaml", deployment("many", "uvicorn, app:main, --workers=4", "1"));
        assertThat(init()).contains("""
                  # uvicorn runs one process (k8s/api.yaml:11:66) and cpu is 1 (k8s/api.yaml:11:112)
                  - match: {kind: Deployment, name: api}
                    profiles: [event-loop]

                """).doesNotContain("name: big").doesNotContain("name: many");
    }

    @Test
    void anApiBesideQueueWorkers() {
        shell.write("k8s/api.yaml", deployment("api", "uvicorn, app:main", "1")).write("k8s/worker.yaml",
                deployment("worker", "celery, worker", "1"));
        assertThat(init()).contains(
                "answers requests beside the queue worker worker\n  - match: {kind: Deployment, name: api}\n"
                        + "    profiles: [web-and-workers]")
                .contains(
                        "works off a queue beside api\n  - match: {kind: Deployment, name: worker}\n"
                                + "    profiles: [web-and-workers]")
                .doesNotContain("[event-loop]\n");
    }

    @Test
    void numberedServicesOfCompose() {
        shell.write("compose.yaml", """
                services:
                  capture-1: {image: capture}
                  capture-2: {image: capture}
                  db-1: {image: postgres}
                """);
        assertThat(init()).contains("""
                  # 2 numbered services are one family (compose.yaml:2:3)
                  - match: {kind: compose/Service, name: "capture-*"}
                    profiles: [partitioned]
                """);
    }

    @Test
    void aPartitionOfItsOwn() {
        shell.write("k8s/api.yaml", deployment("api", "app", "1").replace("resources",
                "env: [{name: PARTITION_COUNT, value: '3'}], resources"));
        assertThat(init()).contains("the variable PARTITION_COUNT tells of it").contains("profiles: [partitioned]");
    }

    @Test
    void oneWorkloadInTwoNamespacesIsOneEntry() {
        shell.write("a/desk.yaml", TRADER).write("b/desk.yaml", TRADER.replace("desk}", "test}"));
        assertThat(init()).containsOnlyOnce("profiles: [singleton]")
                .contains("- match: {kind: serving.knative.dev/Service, name: desk-1}");
    }

    @Test
    void whatNobodyApplies() {
        shell.write("deploy/chart/Chart.yaml", "name: x\n").write("src/fixtures/pod.yaml", "a: 1\n")
                .write("helm/charts/y/Chart.yaml", "name: y\n")
                .write("umbrella/Chart.yaml", "name: z\n").write("umbrella/kustomization.yaml", "resources: []\n");
        assertThat(init()).contains("\nexclude:\n").contains("- \"deploy/chart/**\"\n")
                .contains("- \"**/fixtures/**\"\n").contains("- \"**/charts/**\"\n").doesNotContain("umbrella");
    }

    @Test
    void aStrangersNamesStayComments() {
        shell.write("k8s/a\nrules: {}.yaml", TRADER);
        assertThat(init()).doesNotContain("\nrules: {}");
    }

    @Test
    void neverOverwrites() {
        shell.write(".scaling-lint.yaml", "extends: []\n");
        Result result = shell.run("init");
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("exists already");
        assertThat(shell.read(".scaling-lint.yaml")).isEqualTo("extends: []\n");
        assertThat(shell.run("init", "nowhere").exit()).isEqualTo(2);
        assertThat(shell.run("init", "-").exit()).isEqualTo(2);
    }
}
