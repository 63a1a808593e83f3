package dev.scalinglint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.campaign.SampleTree;
import dev.scalinglint.campaign.Twice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each kind of input that a verdict rests on, changed where a run is remembered: the next says what a run without
 * memory says.
 */
class CacheInputsTest {
    @TempDir private Path folder;

    private Path root;

    private Twice twice;

    @BeforeEach
    void aTree() throws IOException {
        root = folder.resolve("tree");
        SampleTree.write(root);
        twice = new Twice(root, folder.resolve("memory"));
    }

    private void write(String path, String text) throws IOException {
        SampleTree.write(root, path, text);
    }

    private String read(String path) throws IOException {
        return Files.readString(root.resolve(path));
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
            app/deployment.yaml              | app: api | app: apj
            app/patch.yaml                   | replicas: 2 | replicas: 1
            app/service.yaml                 | app: api | app: apj
            app/kustomization.yaml           | [deployment.yaml, service.yaml] | [deployment.yaml]
            app/settings.env                 | LEVEL=info | API_PASSWORD=j8Xk2pQv9ZrT
            loop/service.yaml                | "1" | "0"
            argo/shop.yaml                   | path: app | path: apq
            argo/gone.yaml                   | acme/other | acme/gitops
            .git/config                      | acme/gitops | acme/other
            cluster/config.yaml              | revision-timeout-seconds | container-concurrency: "5" #
            stack/compose.yaml               | container_name: web | labels: []
            stack/.env                       | COUNT=2 | COUNT=1
            stack/Dockerfile                 | FROM python | FROM python HEALTHCHECK CMD true
            stack/nginx.conf                 | server web:80; | server web:80; ip_hash;
            """)
    void aChangeIsSeen(String path, String from, String to) throws Exception {
        rememberedIsFresh();
        String before = read(path);
        String report = twice.fresh();
        write(path, before.replace(from, to.replace(" HEALTHCHECK", "\nHEALTHCHECK")));
        assertThat(rememberedIsFresh()).as("the change decides something").isNotEqualTo(report);
        write(path, before);
        assertThat(rememberedIsFresh()).isEqualTo(report);
    }

    /** Only the application that has changed is judged again: what others are judged by is not read in that run. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            team/singles.yaml  | rules: {} | rules: {image/not-pinned: error}
            cluster/config.yaml | revision-timeout-seconds | container-concurrency: "5" #
            stack/.env         | COUNT=2 | COUNT=1
            """)
    void aChangeIsSeenAfterARunThatJudgedSomethingElse(String path, String from, String to) throws Exception {
        rememberedIsFresh();
        write("app/service.yaml", read("app/service.yaml").replace("app: api", "app: apj"));
        String report = rememberedIsFresh();
        assertThat(twice.isAnew()).isFalse();
        write(path, read(path).replace(from, to));
        assertThat(rememberedIsFresh()).isNotEqualTo(report);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"team/rules/team/other/rule.yaml", "app/kustomization.yml", "stack/compose.override.yaml",
        "app/more.yaml", "gone/deployment.yaml",
        "apq/deployment.yaml", "fill/.scaling-lint.yaml"})
    void aNewFileIsSeen(String path) throws Exception {
        rememberedIsFresh();
        String like = path.startsWith("team")
                ? "team/rules/team/named/rule.yaml"
                : path.startsWith("stack")
                        ? "stack/compose.yaml"
                        : path.contains("kustomization")
                                ? "app/kustomization.yaml"
                                : path.startsWith("fill") ? "team/more.yaml" : "app/deployment.yaml";
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
        write("loop/service.yaml", read("loop/service.yaml").replace("\"1\"", "\"0\""));
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
        write("app/deployment.yaml",
                read("app/deployment.yaml") + "            - secretRef:\n                name: db\n");
        rememberedIsFresh();
        write("infra/secret.yaml", "apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\n  namespace: infra\n");
        rememberedIsFresh();
    }

    @Test
    void aProblemThatAnotherFileCausedGoesWithIt() throws Exception {
        write("app/kustomization.yaml", read("app/kustomization.yaml")
                + "  - target: {kind: Deployment}\n    patch: '[{op: remove, path: /spec/paused}]'\n");
        String report = rememberedIsFresh();
        write("app/deployment.yaml",
                read("app/deployment.yaml").replace("  replicas: 2", "  paused: true\n  replicas: 2"));
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
        write("kept/one.yaml", read("loop/service.yaml"));
        write("kept/two.yaml", read("loop/service.yaml").replace("\"1\"", "\"0\""));
        Path link = Files.createSymbolicLink(root.resolve("loop/linked.yaml"), Path.of("../kept/one.yaml"));
        rememberedIsFresh();
        Files.createSymbolicLink(root.resolve("next"), Path.of("../kept/two.yaml"));
        Files.move(root.resolve("next"), link, StandardCopyOption.REPLACE_EXISTING);
        rememberedIsFresh();
    }

    /** In a run that lints only what uses the changed file again. */
    @Test
    void whatLetsKustomizeLeaveItsFolderConcernsAll() throws Exception {
        write("app/kustomization.yaml", read("app/kustomization.yaml").replace("patch.yaml", "../patch.yaml"));
        write("patch.yaml", read("app/patch.yaml"));
        String report = rememberedIsFresh();
        write("fill/c4.yaml", "# LoadRestrictionsNone\n" + read("fill/c4.yaml"));
        assertThat(rememberedIsFresh()).isNotEqualTo(report);
    }

    @Test
    void aScriptThatIsYamlIsSeen() throws Exception {
        String report = rememberedIsFresh();
        write("skaffold.yaml", read("skaffold.yaml") + "# kubectl create secret generic jobs-database\n");
        assertThat(rememberedIsFresh()).isNotEqualTo(report);
        write("fill/c1.yaml", read("fill/c1.yaml") + "data: {}\n");
        rememberedIsFresh();
        write("skaffold.yaml", "build: {}\n");
        assertThat(rememberedIsFresh()).isEqualTo(report);
    }

    /** What a run in part does not ask again is remembered still. */
    @Test
    void whatAnEarlierRunAskedIsRememberedAfterAnother() throws Exception {
        String report = rememberedIsFresh();
        write("loop/service.yaml", read("loop/service.yaml").replace("\"1\"", "\"2\""));
        rememberedIsFresh();
        write("fill/c7.yaml", read("fill/c7.yaml").replace("c7",
                "config-defaults\n  namespace: knative-serving\ndata:\n  container-concurrency: \"5\""));
        assertThat(rememberedIsFresh()).isNotEqualTo(report);
        write("loop/service.yaml", read("loop/service.yaml").replace("\"2\"", "\"3\""));
        rememberedIsFresh();
    }

    @Test
    void aProfileOfTheCommandLineIsAnInput() throws Exception {
        Path profile = Files.writeString(folder.resolve("mine.yaml"), "rules: {}\n");
        String profiles = profile.toString();
        assertThat(twice.remembered(profiles)).isEqualTo(twice.fresh(profiles));
        Files.writeString(profile, "rules: {image/not-pinned: error}\n");
        assertThat(twice.remembered(profiles)).isEqualTo(twice.fresh(profiles)).contains("image/not-pinned");
        assertThat(twice.remembered()).isEqualTo(twice.fresh());
    }

    private String rememberedIsFresh() throws IOException {
        String fresh = twice.fresh();
        assertThat(twice.remembered()).isEqualTo(fresh);
        assertThat(twice.remembered()).as("again").isEqualTo(fresh);
        return fresh;
    }
}
