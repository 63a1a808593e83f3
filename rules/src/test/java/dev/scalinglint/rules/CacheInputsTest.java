package dev.scalinglint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.LintRequest;
import dev.scalinglint.Linter;
import dev.scalinglint.Progress;
import dev.scalinglint.Setup;
import dev.scalinglint.baseline.BaselineRequest;
import dev.scalinglint.finding.Report;
import dev.scalinglint.recall.Memory;
import dev.scalinglint.report.Format;
import dev.scalinglint.schema.InvalidFileException;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.Selection;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of input that a verdict rests on, changed where a run is remembered: the next says what a run without memory says. */
class CacheInputsTest {
    private static final String LOOP = """
            apiVersion: serving.knative.dev/v1
            kind: Service
            metadata:
              name: loop
              namespace: trading
              annotations:
                scaling-lint.dev/profile: team/singles.yaml
            spec:
              template:
                metadata:
                  annotations:
                    autoscaling.knative.dev/max-scale: "1"
                spec:
                  containers:
                    - image: registry.example.com/loop:1
            """;
    private static final Map<String, String> TREE = Map.ofEntries(
            Map.entry(".scaling-lint.yaml", """
                    extends: [team/policy.yaml]
                    workloads: [{match: {name: api}, profiles: [team/profile.yaml]}]
                    custom: [team/rules]
                    """),
            Map.entry("team/policy.yaml", "extends: [base.yaml]\nrules: {}\n"),
            Map.entry("team/base.yaml", "extends: [recommended]\nrules: {}\n"),
            Map.entry("team/profile.yaml", "extends: [more.yaml]\nrules: {}\n"),
            Map.entry("team/more.yaml", "rules: {}\n"),
            Map.entry("team/singles.yaml", "rules: {}\n"),
            Map.entry("team/rules/team/named/rule.yaml", """
                    title: A workload without a team
                    severity: warning
                    each: workload
                    must: workload.id.name != 'api'
                    at: workload.id.name
                    message: '{workload.id.name} is nobody''s'
                    why: Somebody has to be called.
                    """),
            Map.entry("app/kustomization.yaml", """
                    resources: [deployment.yaml, service.yaml]
                    configMapGenerator: [{name: settings, envs: [settings.env]}]
                    patches: [{path: patch.yaml}]
                    """),
            Map.entry("app/deployment.yaml", """
                    apiVersion: apps/v1
                    kind: Deployment
                    metadata: {name: api, namespace: shop}
                    spec:
                      replicas: 2
                      selector: {matchLabels: {app: api}}
                      template:
                        metadata: {labels: {app: api}}
                        spec:
                          containers:
                            - name: api
                              image: api
                              envFrom: [{configMapRef: {name: settings}}]
                    """),
            Map.entry("app/patch.yaml", "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: api, namespace: shop}\nspec: {replicas: 2}\n"),
            Map.entry("app/service.yaml", "apiVersion: v1\nkind: Service\nmetadata: {name: api, namespace: shop}\nspec: {selector: {app: api}}\n"),
            Map.entry("app/settings.env", "LEVEL=info\n"),
            Map.entry("loop/service.yaml", LOOP),
            Map.entry("argo/shop.yaml", """
                    apiVersion: argoproj.io/v1alpha1
                    kind: Application
                    metadata: {name: shop}
                    spec:
                      source: {repoURL: "https://git.example.com/acme/gitops.git", path: app}
                      destination: {namespace: shop}
                    """),
            Map.entry("argo/gone.yaml", """
                    apiVersion: argoproj.io/v1alpha1
                    kind: Application
                    metadata: {name: gone}
                    spec:
                      source: {repoURL: "https://git.example.com/acme/other.git", path: gone}
                      destination: {namespace: shop}
                    """),
            Map.entry("cluster/config.yaml", """
                    apiVersion: v1
                    kind: ConfigMap
                    metadata: {name: config-autoscaler, namespace: knative-serving}
                    data: {enable-scale-to-zero: "true"}
                    """),
            Map.entry("stack/compose.yaml", """
                    services:
                      web:
                        build: .
                        container_name: web
                        deploy: {replicas: "${COUNT}", resources: {limits: {cpus: "1"}}}
                      proxy: {image: nginx, volumes: ["./nginx.conf:/etc/nginx/nginx.conf"]}
                    """),
            Map.entry("stack/.env", "COUNT=2\n"),
            Map.entry("stack/Dockerfile", "FROM python\nCMD [\"uvicorn\", \"app:app\"]\n"),
            Map.entry("stack/nginx.conf", "events {}\nhttp {\n  upstream web {\n    server web:80;\n  }\n}\n"));

    @TempDir
    private Path folder;

    private Path root;

    @BeforeEach
    void aTree() throws IOException {
        root = folder.resolve("tree");
        Files.createDirectories(root.resolve(".git"));
        Files.writeString(root.resolve(".git/config"), "[remote \"origin\"]\n  url = https://git.example.com/acme/gitops.git\n");
        for (Map.Entry<String, String> file : TREE.entrySet()) {
            write(file.getKey(), file.getValue());
        }
        for (int i = 0; i < 32; i++) {
            write("fill/c" + i + ".yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c" + i + "}\n");
        }
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            .scaling-lint.yaml               | workloads: | rules: {pdb/missing: off} # workloads:
            team/policy.yaml                 | rules: {} | rules: {pdb/missing: error}
            team/base.yaml                   | rules: {} | rules: {pdb/missing: error}
            team/profile.yaml                | rules: {} | rules: {pdb/missing: error}
            team/more.yaml                   | rules: {} | rules: {pdb/missing: error}
            team/singles.yaml                | rules: {} | rules: {image/not-pinned: error}
            team/rules/team/named/rule.yaml  | != 'api' | != 'apx'
            app/deployment.yaml              | name: api, namespace | name: apj, namespace
            app/patch.yaml                   | replicas: 2 | replicas: 1
            app/service.yaml                 | app: api | app: apj
            app/kustomization.yaml           | [deployment.yaml, service.yaml] | [deployment.yaml]
            app/settings.env                 | LEVEL=info | API_PASSWORD=j8Xk2pQv9ZrT
            loop/service.yaml                | "1" | "0"
            argo/shop.yaml                   | path: app | path: apq
            argo/gone.yaml                   | acme/other | acme/gitops
            .git/config                      | acme/gitops | acme/other
            cluster/config.yaml              | enable-scale-to-zero | max-scale: "5" # 
            stack/compose.yaml               | container_name: web | labels: []
            stack/.env                       | COUNT=2 | COUNT=1
            stack/Dockerfile                 | FROM python | FROM python HEALTHCHECK CMD true
            stack/nginx.conf                 | server web:80; | server web:80; ip_hash;
            """)
    void aChangeIsSeen(String path, String from, String to) throws Exception {
        rememberedIsFresh();
        String before = Files.readString(root.resolve(path));
        String report = fresh();
        write(path, before.replace(from, to.replace(" HEALTHCHECK", "\nHEALTHCHECK")));
        assertThat(rememberedIsFresh()).as("the change decides something").isNotEqualTo(report);
        write(path, before);
        assertThat(rememberedIsFresh()).isEqualTo(report);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"team/rules/team/other/rule.yaml", "app/kustomization.yml", "stack/compose.override.yaml", "app/more.yaml", "gone/deployment.yaml",
        "apq/deployment.yaml", "fill/.scaling-lint.yaml"})
    void aNewFileIsSeen(String path) throws Exception {
        rememberedIsFresh();
        String like = path.startsWith("team") ? "team/rules/team/named/rule.yaml" : path.startsWith("stack") ? "stack/compose.yaml"
                : path.contains("kustomization") ? "app/kustomization.yaml" : path.startsWith("fill") ? "team/more.yaml" : "app/deployment.yaml";
        write(path, Files.readString(root.resolve(like)));
        rememberedIsFresh();
        Files.delete(root.resolve(path));
        rememberedIsFresh();
    }

    /** As an archive whose files all have one time is unpacked over what is there. */
    @Test
    void sameSizeAndTimeAreNotTheSame() throws Exception {
        Path file = root.resolve("loop/service.yaml");
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        String report = rememberedIsFresh();
        write("loop/service.yaml", LOOP.replace("\"1\"", "\"0\""));
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        assertThat(rememberedIsFresh()).isNotEqualTo(report);
    }

    @Test
    void whatIsAskedForFirstInAPartialRunIsRemembered() throws Exception {
        write("infra/secret.yaml", """
                apiVersion: v1
                kind: Secret
                metadata:
                  name: db
                  namespace: infra
                  annotations: {reflector.v1.k8s.emberstack.com/reflection-allowed: "true"}
                """);
        rememberedIsFresh();
        String refers = Files.readString(root.resolve("app/deployment.yaml")) + "                - secretRef: {name: db}\n";
        write("app/deployment.yaml", refers.replace("[{configMapRef: {name: settings}}]", "\n                - configMapRef: {name: settings}"));
        rememberedIsFresh();
        write("infra/secret.yaml", "apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\n  namespace: infra\n");
        rememberedIsFresh();
    }

    @Test
    void aProblemThatAnotherFileCausedGoesWithIt() throws Exception {
        String patch = "patches: [{path: patch.yaml}, {target: {kind: Deployment}, patch: '[{op: remove, path: /spec/paused}]'}]";
        write("app/kustomization.yaml", TREE.get("app/kustomization.yaml").replace("patches: [{path: patch.yaml}]", patch));
        String report = rememberedIsFresh();
        write("app/deployment.yaml", TREE.get("app/deployment.yaml").replace("  replicas: 2", "  paused: true\n  replicas: 2"));
        assertThat(rememberedIsFresh()).isNotEqualTo(report);
    }

    @Test
    void whatCannotBeReadIsSaid() throws Exception {
        Path file = root.resolve("app/service.yaml");
        rememberedIsFresh();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        rememberedIsFresh();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        rememberedIsFresh();
    }

    @Test
    void aLinkThatLeadsElsewhereIsSeen() throws Exception {
        write("kept/one.yaml", LOOP);
        write("kept/two.yaml", LOOP.replace("\"1\"", "\"0\""));
        Path link = Files.createSymbolicLink(root.resolve("loop/linked.yaml"), Path.of("../kept/one.yaml"));
        rememberedIsFresh();
        Files.createSymbolicLink(root.resolve("next"), Path.of("../kept/two.yaml"));
        Files.move(root.resolve("next"), link, StandardCopyOption.REPLACE_EXISTING);
        rememberedIsFresh();
    }

    @Test
    void aProfileOfTheCommandLineIsAnInput() throws Exception {
        Path profile = Files.writeString(folder.resolve("mine.yaml"), "rules: {}\n");
        List<String> profiles = List.of(profile.toString());
        assertThat(remembered(profiles)).isEqualTo(fresh(profiles));
        Files.writeString(profile, "rules: {image/not-pinned: error}\n");
        assertThat(remembered(profiles)).isEqualTo(fresh(profiles)).contains("image/not-pinned");
        assertThat(remembered(List.of())).isEqualTo(fresh());
    }

    private String rememberedIsFresh() throws Exception {
        String fresh = fresh();
        assertThat(remembered(List.of())).isEqualTo(fresh);
        assertThat(remembered(List.of())).as("again").isEqualTo(fresh);
        return fresh;
    }

    private String fresh() throws Exception {
        return fresh(List.of());
    }

    private String fresh(List<String> profiles) throws Exception {
        LintRequest request = request(profiles);
        return text(Linter.lint(request.selection(), Setup.of(request, BuiltIn.catalog()), Progress.NONE));
    }

    private String remembered(List<String> profiles) throws Exception {
        // What changed just now is not remembered.
        Thread.sleep(30);
        LintRequest request = request(profiles);
        Setup setup = Setup.of(request, BuiltIn.catalog());
        Memory memory = setup.memory(folder.resolve("memory"), request);
        String text = text(Linter.lint(request.selection(), setup, Progress.NONE, memory));
        memory.keep();
        return text;
    }

    private LintRequest request(List<String> profiles) throws InvalidFileException {
        Selection selection = new Selection(root, List.of(), null, List.of(), Limits.DEFAULT);
        return new LintRequest(selection, null, null, profiles, List.of(), List.of(), BaselineRequest.NONE);
    }

    private static String text(Report report) throws IOException {
        StringWriter out = new StringWriter();
        Format.TEXT.create(false, false).write(report, out);
        return report.summary() + "\n" + report.notices() + "\n" + report.failures() + "\n" + out;
    }
}
