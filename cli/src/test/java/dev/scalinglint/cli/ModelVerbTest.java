package dev.scalinglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

class ModelVerbTest {
    @TempDir private Path folder;

    @Test
    void printsYamlWithPlaces() {
        String yaml = new Shell(folder).write("api.yaml", Shell.deployment(3)).run("model", "api.yaml").out();
        assertThat(yaml).contains("replicas: 3 # api.yaml:5:13\n").contains("name: api # api.yaml:3:18\n");
        List<Map<String, Object>> applications = new Yaml().load(yaml);
        assertThat(applications).singleElement().extracting("workloads").asList().singleElement()
                .extracting("id").extracting("kind").isEqualTo("Deployment");
    }

    @Test
    void anApplicationOfNothingIsPrinted() {
        Shell shell = new Shell(folder).write("argo.yaml", """
                apiVersion: argoproj.io/v1alpha1
                kind: Application
                metadata: {name: shop}
                spec:
                  source: {repoURL: "https://example.com/charts", chart: redis, targetRevision: "18"}
                  destination: {namespace: shop}
                """).write("shop/kustomization.yaml", "commonLabels: {a: b}\n").write("api.yaml", Shell.deployment(3));
        Shell.Result result = shell.run("model");
        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(new Yaml().<List<Object>>load(result.out())).isNotEmpty();
    }

    @Test
    void printsJsonWithPlaces() throws IOException {
        String json = new Shell(folder).typing(Shell.deployment(3)).run("model", "-", "--format", "json").out();
        JsonNode replicas = new ObjectMapper().readTree(json).at("/0/workloads/0/scale/replicas");
        assertThat(replicas.get("value").asInt()).isEqualTo(3);
        assertThat(replicas.get("place").asText()).isEqualTo("stdin:5:13");
    }

    @Test
    void showsWhatIsExecutedAndWhere() throws IOException {
        String manifest = Shell.deployment(1).replace("image: \"registry.example/api:1\"",
                "image: a, command: [sh, -c, 'exec gunicorn -w 4 api'], env: [{name: REDIS_URL, value: r}]");
        String json = new Shell(folder).typing(manifest).run("model", "-", "--format", "json").out();
        JsonNode workload = new ObjectMapper().readTree(json).at("/0/workloads/0");
        JsonNode container = workload.at("/containers/0");
        assertThat(container.at("/commands/0/words/0/value").asText()).isEqualTo("gunicorn");
        assertThat(container.at("/processes").asInt()).isEqualTo(4);
        assertThat(container.at("/programs/0/workers/place").asText()).startsWith("stdin:")
                .isNotEqualTo(container.at("/place").asText());
        assertThat(workload.at("/coordination/grade").asText()).isEqualTo("weak");
        assertThat(workload.at("/coordination/place").asText()).startsWith("stdin:");
    }

    @Test
    void strangeTextStaysYaml() {
        String image = "a: 'b' # \\\"c\\\" \\u001b";
        String yaml = new Shell(folder).typing(Shell.deployment(1).replace("registry.example/api:1", image))
                .run("model", "-").out();
        assertThat(yaml).doesNotContain("\u001b");
        List<Map<String, Object>> applications = new Yaml().load(yaml);
        assertThat(applications.toString()).contains("a: 'b' # \"c\" \u001b");
    }

    @Test
    void whatMayBeASecretIsNotShown() {
        Shell shell = new Shell(folder);
        shell.write("secret.yaml", """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: keeper}
                spec:
                  template:
                    spec:
                      containers:
                        - name: keeper
                          args: ["--password=hunter2", "--api-token", "hunter2", "postgres://u:hunter2@h/db", \
                "--verbose"]
                          env:
                            - {name: DB_PASSWORD, value: hunter2}
                            - {name: DSN, value: "postgres://u:hunter2@h/db"}
                            - {name: LOG_LEVEL, value: info}
                """);
        assertThat(shell.run("model", "secret.yaml").out()).doesNotContain("hunter2").contains("LOG_LEVEL: info",
                "--verbose");
        assertThat(shell.run("model", "--format", "json", "secret.yaml").out()).doesNotContain("hunter2")
                .contains("--api-token");
    }

    @Test
    void noRecordIsPrintedAsJavaHasIt() throws IOException {
        Path examples = Path.of("../examples").toRealPath();
        Shell.Result result = new Shell(examples).run("model", ".");
        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(result.out().lines().filter(line -> line.matches(".*\\b[A-Z]\\w*\\[.*"))).isEmpty();
        assertThat(result.out()).contains("\n  compose:\n    services:\n", "\n  gitops:\n");
    }

    @Test
    void partsThatAreNoListKeepSecretsToo() {
        Shell shell = new Shell(folder).write("compose.yaml", """
                services:
                  web:
                    image: example/web:1
                    labels: {com.example.api-token: hunter2hunter2}
                """).write("argo.yaml", """
                apiVersion: argoproj.io/v1alpha1
                kind: Application
                metadata: {name: shop, annotations: {example.com/webhook-token: hunter2hunter2}}
                spec:
                  source: {repoURL: "https://example.com/charts", chart: redis, targetRevision: "18"}
                  destination: {namespace: shop}
                """);
        assertThat(shell.run("model").out()).contains("com.example.api-token").doesNotContain("hunter2");
        assertThat(shell.run("model", "--format", "json").out()).contains("com.example.api-token")
                .doesNotContain("hunter2");
    }

    @Test
    void knowsWhatTheWholeTreeSaysAsLintDoes() {
        Shell shell = knative(folder);
        assertThat(shell.run("model").out()).containsPattern("max:\\s+value: 3\\s+unlimited: false");
        assertThat(shell.run("explain", "replicas/unbounded", "--for", "Service/shop").out())
                .contains("For Service/shop (shop/service.yaml:3:18, at most 3 replicas): ");
        assertThat(shell.run("lint", "--rule", "replicas/*").out()).contains("No findings");
    }

    /** A Knative Service that a ConfigMap of another application limits. */
    static Shell knative(Path folder) {
        return new Shell(folder).write("knative-serving/kustomization.yaml", "resources: [autoscaler.yaml]\n")
                .write("knative-serving/autoscaler.yaml", """
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: config-autoscaler, namespace: knative-serving}
                data: {max-scale: "3"}
                """).write("shop/kustomization.yaml", "resources: [service.yaml]\n").write("shop/service.yaml", """
                apiVersion: serving.knative.dev/v1
                kind: Service
                metadata: {name: shop, namespace: shop}
                spec:
                  template:
                    spec:
                      containers: [{image: "registry.example/shop:1"}]
                """);
    }

    @Test
    void leavesOutWhatTheConfigurationDoes() {
        Shell shell = new Shell(folder).write(".scaling-lint.yaml", "exclude: [old]\n")
                .write("old/api.yaml", Shell.deployment(3))
                .write("new.yaml", Shell.deployment(1));
        assertThat(shell.run("model").out()).contains("new.yaml:").doesNotContain("old/api.yaml");
    }

    @Test
    void noSecretOfTheCatalogueIsPrinted() throws IOException {
        Path secrets = Path.of("../rules/catalog/secrets/literal").toRealPath();
        assertThat(new Shell(secrets).run("model", ".").out()).isNotEmpty()
                .doesNotContain("Tr0ub4dor", "VHIwdWI0ZG9y", "9f86d081884c7d659a2f", "hunter2", "YourStrong", "wJalr",
                        "ghp_", "MIIB", "b3BlbnNz",
                        "pk.eyJ1");
    }
}
