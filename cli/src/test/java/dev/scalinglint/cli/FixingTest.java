package dev.scalinglint.cli;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.scalinglint.cli.Shell.Result;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixingTest {
    /** One safe fix (the label) and one suggestion (the request). */
    private static final String SERVICE = """
            apiVersion: serving.knative.dev/v1
            kind: Service
            metadata:
              name: quotes   # of stocks
            spec:
              template:
                metadata: {annotations: {autoscaling.knative.dev/max-scale: "3"}}
                spec:
                  containerConcurrency: 5
                  containers:
                  - image: registry.example.com/quotes:1
                    readinessProbe: {httpGet: {path: /healthz}}
                    resources:
                      requests: {cpu: 1, memory: 32Mi}
                      limits: {cpu: 1, memory: 64Mi}
            """;
    private static final String LABELLED = SERVICE.replace("# of stocks\n",
            "# of stocks\n  labels:\n    networking.knative.dev/visibility: cluster-local\n");

    /** Of all rules those that these tests are about: they count findings. */
    private static final String CONFIG = """
            rules:
              "*": off
              autoscaler/fights-git: default
              exposure/not-cluster-local: default
              resources/requests-differ-from-limits: default
            """;

    @TempDir private Path folder;
    private Shell shell;

    @BeforeEach
    void repository() throws IOException {
        Files.createDirectory(folder.resolve(".git"));
        shell = new Shell(folder).write(".scaling-lint.yaml", CONFIG).write("k8s/service.yaml", SERVICE);
    }

    @Test
    void safeFixesAreWrittenAndTheRestIsReported() {
        Result before = shell.run("lint", "--fail-on", "warning");
        assertThat(before.exit()).isEqualTo(1);
        assertThat(before.out()).endsWith("\n--fix puts 1 of them right, --fix=all 1 more\n");
        Result result = shell.run("lint", "--fix", "--fail-on", "warning");
        assertThat(shell.read("k8s/service.yaml")).isEqualTo(LABELLED);
        assertThat(result.err()).isEqualTo("scaling-lint: fixed 1 finding in 1 file\n");
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).contains("resources/requests-differ-from-limits").doesNotContain("exposure/");
    }

    @Test
    void allFixesLeaveNothing() {
        assertThat(shell.run("lint", "--fix=all", "--fail-on", "warning").exit()).isZero();
        assertThat(shell.read("k8s/service.yaml")).isEqualTo(LABELLED.replace("32Mi", "64Mi"));
        assertThat(shell.run("lint", "--fix=all", "--quiet").err()).isEmpty();
        assertThat(shell.run("lint", "--fix").err()).isEqualTo("scaling-lint: fixed 0 findings\n");
    }

    @Test
    void aDiffIsPrintedAndGitAppliesIt() throws Exception {
        shell.write("größe/a \"b\".yaml", SERVICE.stripTrailing()).write("crlf.yaml",
                "\uFEFF" + SERVICE.replace("\n", "\r\n"));
        Result result = shell.run("lint", "--fix=all", "--diff", "--fail-on", "warning");
        assertThat(shell.read("k8s/service.yaml")).isEqualTo(SERVICE);
        assertThat(result.exit()).as("nothing was written, so everything is left").isEqualTo(1);
        assertThat(result.err()).isEqualTo("scaling-lint: would fix 6 findings in 3 files\n");
        assertThat(result.out()).contains("--- a/k8s/service.yaml\n+++ b/k8s/service.yaml\n@@ -2,6 +2,8 @@\n")
                .contains("\\ No newline at end of file");
        shell.write("fix.patch", result.out());
        Files.delete(folder.resolve(".git"));
        assertThat(git("init", "-q", ".") + git("apply", "fix.patch")).isZero();
        assertThat(shell.read("k8s/service.yaml")).isEqualTo(LABELLED.replace("32Mi", "64Mi"));
        assertThat(shell.read("größe/a \"b\".yaml")).isEqualTo(LABELLED.replace("32Mi", "64Mi").stripTrailing());
        assertThat(shell.read("crlf.yaml")).isEqualTo("\uFEFF"
                + LABELLED.replace("32Mi", "64Mi").replace("\n", "\r\n"));
    }

    private int git(String... words) throws Exception {
        return new ProcessBuilder(Stream.concat(Stream.of("git"), Stream.of(words)).toList()).directory(folder.toFile())
                .inheritIO().start().waitFor();
    }

    @Test
    void encodingAndPermissionsStay() throws IOException {
        Path file = folder.resolve("k8s/service.yaml");
        byte[] wide = ("\uFEFF" + SERVICE).getBytes(UTF_16LE);
        Files.write(file, wide);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-x--x"));
        shell.run("lint", "--fix");
        assertThat(Files.readAllBytes(file)).isEqualTo(("\uFEFF" + LABELLED).getBytes(UTF_16LE));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rwxr-x--x");
        assertThat(folder.resolve("k8s").toFile().list()).containsExactly("service.yaml");
    }

    @Test
    void linksAndWhatIsOutsideAreNeverWritten(@TempDir Path outside) throws IOException {
        Files.writeString(outside.resolve("far.yaml"), SERVICE);
        Files.createSymbolicLink(folder.resolve("k8s/far.yaml"), outside.resolve("far.yaml"));
        Files.createDirectory(folder.resolve(".hidden"));
        Files.move(folder.resolve("k8s/service.yaml"), folder.resolve(".hidden/service.yaml"));
        Files.createSymbolicLink(folder.resolve("k8s/near.yaml"), folder.resolve(".hidden/service.yaml"));
        Result result = shell.run("lint", "--fix");
        assertThat(result.err())
                .contains("k8s/near.yaml is a symbolic link, or reached through one, so it is not fixed")
                .contains("fixed 0 findings");
        assertThat(Files.readString(outside.resolve("far.yaml"))).isEqualTo(SERVICE);
        assertThat(shell.read(".hidden/service.yaml")).isEqualTo(SERVICE);
        assertThat(Files.isSymbolicLink(folder.resolve("k8s/near.yaml"))).isTrue();
    }

    @Test
    void ofStandardInputTheFixedTextIsPrinted() {
        Result result = shell.typing(SERVICE).run("lint", "--fix", "-");
        assertThat(result.out()).isEqualTo(LABELLED);
        assertThat(result.err()).contains("fixed 1 finding").contains("resources/requests-differ-from-limits");
        assertThat(shell.typing("a: 1\n").run("lint", "--fix", "--allow-empty", "-").out()).isEqualTo("a: 1\n");
        shell.in = new ByteArrayInputStream(("\uFEFF" + SERVICE).getBytes(UTF_8));
        assertThat(shell.run("lint", "--fix", "-").out()).isEqualTo("\uFEFF" + LABELLED);
    }

    @Test
    void whatIsSuppressedOrPutOffIsNotFixed() {
        shell.write("k8s/service.yaml", SERVICE.replace("metadata:\n",
                "metadata:   # scaling-lint: ignore exposure/not-cluster-local -- public on purpose\n"));
        String before = shell.read("k8s/service.yaml");
        shell.run("lint", "--fix");
        assertThat(shell.read("k8s/service.yaml")).isEqualTo(before);
        shell.write("k8s/service.yaml", SERVICE).run("lint", "--write-baseline", "old.txt");
        shell.run("lint", "--fix=all", "--baseline", "old.txt");
        assertThat(shell.read("k8s/service.yaml")).isEqualTo(SERVICE);
    }

    @Test
    void aBaseOfSeveralOverlaysIsOnlySuggested() {
        shell.write("k8s/kustomization.yaml", "resources: [service.yaml]\n").write("prod/kustomization.yaml",
                "resources: [../k8s]\n");
        assertThat(shell.run("lint", "--format", "json").out()).contains("\"fix\": \"safe\"");
        shell.write("test/kustomization.yaml", "resources: [../k8s]\nnamePrefix: test-\n");
        assertThat(shell.run("lint", "--format", "json").out()).contains("\"fix\": \"suggest\"")
                .doesNotContain("\"fix\": \"safe\"");
        assertThat(shell.run("lint", "k8s", "--format", "json").out()).doesNotContain("\"fix\": \"safe\"");
        shell.run("lint", "--fix");
        assertThat(shell.read("k8s/service.yaml")).isEqualTo(SERVICE);
    }

    @Test
    void aPatchOfSeveralObjectsIsOnlySuggested() {
        String patch =
                "apiVersion: serving.knative.dev/v1\nkind: Service\n"
                        + "metadata: {name: any, labels: {networking.knative.dev/visibility: private}}\n";
        String kustomization =
                "resources: [service.yaml, other.yaml]\n"
                        + "patches: [{path: patch.yaml, target: {kind: Service, name: NAME}}]\n";
        shell.write("k8s/other.yaml", LABELLED.replace("quotes ", "orders ")).write("k8s/patch.yaml", patch);
        shell.write("k8s/kustomization.yaml", kustomization.replace("NAME", "quotes"));
        assertThat(findingOf("exposure/not-cluster-local")).contains("patch.yaml").contains("\"fix\": \"safe\"");
        shell.write("k8s/kustomization.yaml", kustomization.replace(", name: NAME", ""));
        assertThat(findingOf("exposure/not-cluster-local")).contains("patch.yaml").contains("\"fix\": \"suggest\"");
    }

    @Test
    void whatAKustomizationSaysOfAnObjectIsChangedThere() {
        String workload =
                "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: api}\n"
                        + "spec: {template: {spec: {containers: [{name: api, image: x}]}}}\n";
        String autoscaler = "---\napiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: api}\n"
                + "spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: api}, minReplicas: 2, "
                + "maxReplicas: 5}\n";
        String inline =
                "patches:\n- target: {kind: Deployment}\n  patch: |-\n"
                        + "    - {op: add, path: /spec/replicas, value: 4}\n";
        shell.write("k8s/service.yaml", workload + autoscaler);
        shell.write("k8s/kustomization.yaml",
                "resources: [service.yaml]\nreplicas:\n- name: api   # the api\n  count: 3\nnamePrefix: a-\n");
        shell.run("lint", "--fix", "--rule", "autoscaler/fights-git");
        assertThat(shell.read("k8s/kustomization.yaml")).isEqualTo("resources: [service.yaml]\nnamePrefix: a-\n");
        shell.write("k8s/kustomization.yaml", "resources: [service.yaml]\n" + inline);
        assertThat(findingOf("autoscaler/fights-git")).contains("autoscaler/fights-git").doesNotContain("\"fix\"");
        shell.write("k8s/kustomization.yaml",
                "resources: [service.yaml]\npatches: [{path: p.yaml, target: {kind: Deployment}}]\n")
                .write("k8s/p.yaml",
                        "- {op: add, path: /spec/minReadySeconds, value: 1}\n- op: add\n  path: /spec/replicas\n"
                                + "  value: 4\n");
        shell.run("lint", "--fix", "--rule", "autoscaler/fights-git");
        assertThat(shell.read("k8s/p.yaml")).isEqualTo("- {op: add, path: /spec/minReadySeconds, value: 1}\n");
    }

    @Test
    void anAnchorUsedElsewhereIsLeftAlone() {
        shell.write("k8s/service.yaml",
                SERVICE.replace("metadata:\n  name: quotes   # of stocks",
                        "metadata:\n  name: quotes\n  labels: &all {a: b}")
                        .replace("metadata: {annotations", "metadata: {labels: *all, annotations"));
        assertThat(findingOf("exposure/not-cluster-local")).contains("exposure/not-cluster-local")
                .doesNotContain("\"fix\"");
    }

    @Test
    void aDiffShowsNoSecret() {
        shell.write("k8s/service.yaml", SERVICE.replace("                  containerConcurrency: 5\n",
                "").replace("  name: quotes   # of stocks\n",
                        "  name: quotes\n  annotations: {example.com/token: Tr0ub4dor3}\n"));
        assertThat(shell.run("lint", "--diff").out()).contains("+  labels:").doesNotContain("Tr0ub4dor3");
        shell.write("k8s/service.yaml", SERVICE.replace("metadata:\n  name: quotes   # of stocks",
                "metadata: {name: quotes, annotations: {token: Tr0ub4dor3}}"));
        Result hidden = shell.run("lint", "--diff");
        assertThat(hidden.out()).isEmpty();
        assertThat(hidden.err()).contains("k8s/service.yaml: 1 change is not shown, for the lines may hold a secret");
    }

    @Test
    void aFileOfTwoNamesIsLeftAlone() throws IOException {
        Files.createLink(folder.resolve("k8s/same.txt"), folder.resolve("k8s/service.yaml"));
        assertThat(shell.run("lint", "--fix").err()).contains(
                "k8s/service.yaml has another name (a hard link), so it is not fixed");
        assertThat(shell.read("k8s/service.yaml")).isEqualTo(SERVICE);
    }

    private String findingOf(String rule) {
        return shell.run("lint", "--rule", rule, "--format", "json").out();
    }

    /** Columns of SARIF count code points, and those of reviewdog the bytes of UTF-8. */
    @Test
    void whatReportsCarryIsTheFix() throws IOException {
        String text = SERVICE.replace("# of stocks", "# 😀é")
                .replace("{cpu: 1, memory: 32Mi}", "{\"😀é\": 1, cpu: 1, memory: 32Mi}");
        shell.write("k8s/service.yaml", text.replace("\n", "\r\n"));
        JsonNode sarif = new ObjectMapper().readTree(shell.run("lint", "--format", "sarif").out());
        String bySarif = text.replace("\n", "\r\n");
        List<JsonNode> replacements = sarif.findValues("replacements").stream().map(all -> all.get(0)).toList();
        for (int i = replacements.size() - 1; i >= 0; i--) {
            JsonNode region = replacements.get(i).get("deletedRegion");
            int start = bySarif.offsetByCodePoints(line(bySarif, region.get("startLine").asInt()),
                    region.get("startColumn").asInt() - 1);
            int end = bySarif.offsetByCodePoints(line(bySarif, region.get("endLine").asInt()),
                    region.get("endColumn").asInt() - 1);
            bySarif = bySarif.substring(0, start) + replacements.get(i).at("/insertedContent/text").asText()
                    + bySarif.substring(end);
        }
        JsonNode reviewdog = new ObjectMapper().readTree(shell.run("lint", "--format", "rdjson").out());
        JsonNode last = reviewdog.findValues("suggestions").get(1).get(0);
        int column = last.at("/range/start/column").asInt();
        int lineStart = line(text, last.at("/range/start/line").asInt());
        assertThat(text.substring(lineStart).getBytes(UTF_8))
                .startsWith((text.substring(lineStart, text.indexOf("32Mi"))).getBytes(UTF_8));
        assertThat(column).isEqualTo(1 + text.substring(lineStart, text.indexOf("32Mi")).getBytes(UTF_8).length);
        shell.run("lint", "--fix=all");
        assertThat(bySarif).isEqualTo(shell.read("k8s/service.yaml")).contains("cpu: 1, memory")
                .contains("cluster-local\r\n");
    }

    private static int line(String text, int number) {
        int start = 0;
        for (int i = 1; i < number; i++) {
            start = text.indexOf('\n', start) + 1;
        }
        return start;
    }

    @Test
    void onlyWhatWasAskedAboutIsChanged() {
        shell.write("other/service.yaml", SERVICE);
        shell.run("lint", "--fix", "other");
        assertThat(shell.read("k8s/service.yaml")).isEqualTo(SERVICE);
        assertThat(shell.read("other/service.yaml")).isEqualTo(LABELLED);
    }

    @Test
    void saysWhatItCannotDo() {
        assertThat(shell.run("lint", "--fix=some").err()).contains("--fix cannot be 'some': expected safe or all");
        assertThat(shell.run("lint", "--diff", "--format", "json").err()).contains("--diff prints to standard output");
        assertThat(shell.run("lint", "--fix", "--write-baseline", "x").exit()).isEqualTo(2);
        assertThat(shell.run("lint", "--diff", "--format", "json=r.json").exit()).isZero();
        assertThat(shell.read("r.json")).contains("exposure/not-cluster-local");
    }
}
