package dev.scalinglint.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that is no YAML is an error where somebody would read it as such, and said in any case. */
class UnreadableFileTest {
    private static final String MANIFEST = "apiVersion: v1\nkind: Service\nmetadata: {name: web}\n";

    @TempDir Path root;

    @BeforeEach
    void somethingElse() {
        Trees.write(root, "# file: other/web.yaml\n" + MANIFEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "%YAML:1.0\n---\nrows: 3\ndata: !!opencv-matrix\n   dt: d\n",
        "%YAML 1.1\n%TAG !u! tag:example.com,2011:\n--- !u!1 &1 stripped\nScene: {a: 1}\n",
        "$ ./up --all\nstarting: web: ok\n  done\nfailed: [\n",
        "$ kubectl get deploy web -o yaml\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\n",
        "NAME   READY   STATUS\nweb-1  1/1     Running: [\n",
        "user@host:~$ kubectl get cm -o yaml\napiVersion: v1\nkind: ConfigMap\n",
        "panic: runtime error: index out of range\n\tgoroutine 1 [running]:\n",
        "<?php return: [\n",
        "key: 'it's'\n",
        "title: a: b\n",
        "en:\n  hello: %{name}\n  bye: @name\n",
        "default: &default\n  adapter: mysql\n<<<<<<< ours\n  a: 1\n=======\n  a: 2\n",
        "development:\n<% if x %>\n  a: 1\n<% end %>\n",
        "{% for host in hosts %}\n- host: {{ host }}\n{% endfor %}\n",
        "{{#each list}}\n- {{this}}\n{{/each}}\n",
        "image: {{ .Values.image }}:{{ .Values.tag }}\n",
        "a:\n\tb: 1\n",
        "a: `x`\n",
        "openapi: 3.0.0\npaths:\n  /a: {get: [}\n",
        "- hosts: all\n  tasks:\n  - shell: echo {{ x }}: {{ y }}\n",
        "services:\n  App\\: {resource: '../src'\n",
        "apiVersion 2 is: old: kind\n",
        "spec:\n  apiVersion: v1\n  kind: [\n"})
    void ofAnotherProgramIsAnInfo(String text) throws IOException {
        assertOnly("info", "config/app.yml", text);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        MANIFEST + "{{- if .Values.x }}\nspec: {}\n{{- end }}\n",
        MANIFEST + "{% if x %}\nspec: {}\n{% endif %}\n",
        MANIFEST + "<% if x %>\nspec: {}\n<% end %>\n",
        "{{- $x := 1 }}\n" + MANIFEST + "spec: {{ .x }}\n",
        "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  replicas: {{ replicas }}\n",
        "apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nmetadata: {name: {{ .Values.name }}}\nspec: {\n"})
    void aTemplateThatNobodyAppliesIsAnInfo(String text) throws IOException {
        assertOnly("info", "deploy/app.yml", text);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        MANIFEST + "spec: [\n",
        MANIFEST + "spec:\n  type: ClusterIP\n   ports: []\n",
        MANIFEST + "spec:\n\ttype: ClusterIP\n",
        "# a comment\n---\n" + MANIFEST + "spec: {a: 'b}\n",
        "kind: Service\napiVersion: v1\nmetadata: {name: web\n",
        "<<<<<<< HEAD\n" + MANIFEST + "=======\n" + MANIFEST + ">>>>>>> b\n",
        "\"apiVersion\": v1\n\"kind\": Service\n\"metadata\": [\n",
        "a: 1\n---\n" + MANIFEST + "spec: [\n---\nb: 2\n",
        "{\n  \"apiVersion\": \"v1\",\n  \"kind\": \"Service\",\n  \"metadata\": {\"name\" \"web\"}\n}\n",
        "apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: a}\nspec: {source: [}\n"})
    void aManifestIsAnErrorWhereverItLies(String text) throws IOException {
        assertOnly("error", "deploy/app.yml", text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"test/e2e/smoke/basic-invalid.yml", "pkg/config/testdata/broken.yml",
        "docs/samples/custom/app.yml",
        "src/test/resources/app.yml", "website/quick-start/app.yml"})
    void aManifestOfATestOrADocumentIsAnInfo(String path) throws IOException {
        assertOnly("info", path, MANIFEST + "spec: [\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"clusters/dev/app.yml", "clusters/prod/test/app.yml", "sandbox/app.yml", "latest/app.yml"})
    void aManifestThatIsDeployedForDevelopmentIsAnError(String path) throws IOException {
        assertOnly("error", path, MANIFEST + "spec: [\n");
    }

    @Test
    void whatAKustomizationOfATestNamesIsAnErrorStill() throws IOException {
        Trees.write(root, "# file: test/kustomization.yaml\nresources: [app.yml]\n");
        assertOnly("error", "test/app.yml", MANIFEST + "spec: [\n");
    }

    @Test
    void aComposeFileOfATestIsAnErrorStill() throws IOException {
        assertOnly("error", "test/compose.yaml", "services:\n  web: {image: [}\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ApplicationSet", "Workflow", "WorkflowTemplate", "CronWorkflow"})
    void whatItsControllerFillsInMustBeReadFirst(String kind) throws IOException {
        assertOnly("error", "deploy/app.yml", "apiVersion: argoproj.io/v1alpha1\nkind: " + kind
                + "\nmetadata: {name: a}\nspec:\n  a:\n    {{- if eq .x true }}\n    b: 1\n    {{- end }}\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"compose.yaml", "docker-compose.yml", "docker-compose.prod.yml", "compose.override.yaml"})
    void aComposeFileIsAnError(String name) throws IOException {
        assertOnly("error", "deploy/" + name, "services:\n  web: {image: [}\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: [\n", MANIFEST + "{{- if .Values.x }}\nspec: {}\n{{- end }}\n"})
    void whatAKustomizationNamesIsAnError(String text) throws IOException {
        Trees.write(root, "# file: deploy/kustomization.yaml\nresources: [app.yml]\n");
        assertOnly("error", "deploy/app.yml", text);
    }

    @Test
    void whatAKustomizationPatchesWithIsAnError() throws IOException {
        Trees.write(root,
                "# file: deploy/kustomization.yaml\nresources: [../other/web.yaml]\npatches: [{path: patch.yaml}]\n");
        Trees.write(root, "# file: deploy/patch.yaml\nspec: {{ x }}\n");
        assertThat(problems()).anyMatch(problem -> problem.startsWith("error input/unreadable deploy/patch.yaml"));
    }

    @Test
    void whatLiesBesideAKustomizationIsNotApplied() throws IOException {
        Trees.write(root, "# file: deploy/kustomization.yaml\nresources: [../other/web.yaml]\n");
        assertOnly("info", "deploy/app.yml", MANIFEST + "{{- if .Values.x }}\nspec: {}\n{{- end }}\n");
    }

    @Test
    void aKustomizationIsAnError() throws IOException {
        assertOnly("error", "deploy/kustomization.yaml", "resources: [a.yaml\n");
    }

    @Test
    void aKustomizationToBeCopiedAndFilledInIsAnInfo() throws IOException {
        assertOnly("info", "skeleton/kustomization.yaml", "resources:\n{% for r in rs %}\n- {{ r }}\n{% endfor %}\n");
    }

    @Test
    void inAFolderOfArgoItIsAnErrorWhereArgoFails() throws IOException {
        Trees.write(root,
                "# file: argo.yaml\napiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: shop}\n"
                        + "spec:\n  source: {path: shop, repoURL: x}\n# file: shop/web.yaml\n" + MANIFEST);
        assertOnly("error", "shop/app.yml", MANIFEST + "{{- if .Values.x }}\nspec: {}\n{{- end }}\n");
        Files.delete(root.resolve("shop/app.yml"));
        assertOnly("info", "shop/values.yml", "a: {{ b }}: {{ c }}\n");
    }

    @Test
    void anotherEncodingCountsLikewise() throws IOException {
        Files.write(Files.createDirectories(root.resolve("i18n")).resolve("de.yml"),
                "de: Größe\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(problems()).singleElement().asString().startsWith("info input/unreadable i18n/de.yml");
        Files.write(root.resolve("i18n/web.yml"), (MANIFEST + "x: Größe\n").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(problems()).anyMatch(problem -> problem.startsWith("error input/unreadable i18n/web.yml"));
    }

    private void assertOnly(String severity, String path, String text) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.writeString(root.resolve(path), text);
        assertThat(problems()).filteredOn(problem -> problem.contains("input/unreadable")).singleElement().asString()
                .startsWith(severity + " input/unreadable " + path);
    }

    private List<String> problems() {
        Tree tree = Trees.read(root);
        Trees.applications(tree);
        return Trees.problems(tree);
    }
}
