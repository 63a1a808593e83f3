package dev.scalinglint.tree.kustomize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.tree.Tree;
import dev.scalinglint.tree.Trees;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where a build is refused, a person is told the line that stops it and what to write there; what only looks refused is
 * not.
 */
class KustomizeRefusalsTest {
    private static final String DEPLOYMENT = "# file: web.yaml\n" + Trees.object("apps/v1", "Deployment", "web")
            + "spec:\n  replicas: 2\n";

    @TempDir private Path root;

    private List<String> said(String kustomization, String more) {
        Tree tree = Trees.read(Trees.write(root, DEPLOYMENT + "# file: kustomization.yaml\nresources: [web.yaml]\n"
                + kustomization + "\n" + more));
        assertThat(Trees.applications(tree)).hasSize(1);
        return Trees.problems(tree).stream().map(problem -> problem.replace("kustomize refuses the build: ", ""))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "namePrefixes: x- | error input/refused kustomization.yaml:2:1 it has no field namePrefixes; write namePrefix",
        "replicas: [{name: web, number: 3}] | error input/refused kustomization.yaml:2:24 it has no field "
                + "replicas[].number; take it out",
        "commonLabels: {version: 1.2} | error input/refused kustomization.yaml:2:25 commonLabels.version is a "
                + "number, and it takes only a text: quote it",
        "namespace: off | error input/refused kustomization.yaml:2:12 namespace is the boolean off, and it takes "
                + "only a text: quote it",
        "replicas: [{name: web, count: '3'}] | error input/refused kustomization.yaml:2:31 replicas[].count is a "
                + "text, and it takes only a whole number: remove the quotes",
        "patches: [scale.yaml] | error input/refused kustomization.yaml:2:11 patches[] is a text, and it takes only "
                + "a mapping: write path: scale.yaml",
        "kind: Kustomize | error input/refused kustomization.yaml:2:7 kind is Kustomize; write Kustomization or "
                + "Component",
        "patches: [{target: {kind: Deployment}}] | error input/refused kustomization.yaml:2:11 an entry needs a "
                + "patch or the path of one",
        "patches: [{target: {name: '(?=w)'}, patch: '- {op: remove, path: /spec}'}] | error input/refused "
                + "kustomization.yaml:2:27 Go's regular expressions"
                + " have no (?=; write a pattern without it",
        "patches: [{target: {labelSelector: 'a=b*'}, patch: '- {op: remove, path: /spec}'}] | error input/refused "
                + "kustomization.yaml:2:36 b* is no label"
                + " value: a label selector knows no patterns, only whole values",
        "configMapGenerator: [{name: a, literals: [ON]}] | error input/refused kustomization.yaml:2:43 "
                + "configMapGenerator[].literals[] is the boolean ON, and it"
                + " takes only a text: quote it",
        "configMapGenerator: [{name: a, literals: [VERBOSE]}] | error input/refused kustomization.yaml:2:43 a "
                + "literal is key=value",
        "configMapGenerator: [{name: a, behavior: replace}] | error input/refused kustomization.yaml:2:42 there is "
                + "no ConfigMap a to replace with;"
                + " take behavior out, or correct the name",
        "configurations: [none.yaml] | error input/refused kustomization.yaml:2:18 none.yaml is not in the repository",
        "sortOptions: {order: kind} | error input/refused kustomization.yaml:2:22 the order is fifo or legacy"})
    void saysTheLineAndTheRemedy(String kustomization, String expected) {
        assertThat(said(kustomization, "")).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "NamePrefix: x-",
        "vars: [{name: A, objref: {apiVersion: apps/v1, kind: Deployment, name: web}, fieldref: {fieldpath: "
                + "spec.replicas}}]",
        "replicas: [{name: web, count: 3}]", "commonAnnotations: {since: '2026'}", "images: [{name: none, newTag: v1}]",
        "patches: [{target: {name: '(?i)WEB'}, patch: '- {op: replace, path: /spec/paused, value: true}'}]",
        "patches: [{target: {kind: Nobody}, patch: '- {op: remove, path: /spec}'}]", "namePrefix: ${PREFIX}",
        "replicas: [{name: web, count: '${COUNT}'}]"})
    void leavesAloneWhatIsBuilt(String kustomization) {
        assertThat(said(kustomization, "")).isEmpty();
    }

    @Test
    void whatGitIgnoresIsMadeWhereTheBuildRuns() {
        assertThat(said("secretGenerator: [{name: keys, envs: [keys.env]}]", "# file: .gitignore\n*.env\n"))
                .containsExactly(
                        "info input/not-rendered kustomization.yaml:2:39 keys.env is not in the repository: git "
                                + "ignores it");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "build.sh | istioctl manifest generate > deploy/keys.env",
        "Makefile | \tcurl -sSL https://example.com/keys -o keys.env",
        "README.md | Run `sops -d keys.enc > keys.env` first", "build.sh | cp ~/keys.env ."})
    void whatAScriptWritesIsMadeWhereTheBuildRuns(String script, String line) {
        assertThat(said("secretGenerator: [{name: keys, envs: [keys.env]}]", "# file: " + script + "\n" + line + "\n"))
                .containsExactly(
                        "info input/not-rendered kustomization.yaml:2:39 keys.env is not in the repository: a script "
                                + "writes a file of this name");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "build.sh | kubectl apply -f keys.env", "build.sh | istioctl manifest generate > other-keys.env",
        "README.md | It reads keys.env at start",
        "src/Main.java | write > keys.env"})
    void whatAScriptOnlyNamesIsMissing(String script, String line) {
        assertThat(said("secretGenerator: [{name: keys, envs: [keys.env]}]", "# file: " + script + "\n" + line + "\n"))
                .containsExactly(
                        "error input/refused kustomization.yaml:2:39 keys.env is not in the repository");
    }

    @Test
    void whatIsCalledGeneratedIsMadeWhereTheBuildRuns() {
        assertThat(said("configurations: [generated-names.yaml]", ""))
                .containsExactly("info input/not-rendered kustomization.yaml:2:18"
                        + " generated-names.yaml is not in the repository: its name says that a program makes it");
    }

    @Test
    void whoeverLetsFilesBeReadAnywhereMayNameThem() {
        String tree = DEPLOYMENT.replace("web.yaml", "shared/web.yaml")
                + "# file: app/kustomization.yaml\nresources: [../shared/web.yaml]\n";
        assertThat(Trees.problems(Trees.read(Trees.write(root, tree)))).hasSize(0);
        Tree refused = Trees.read(root);
        Trees.applications(refused);
        assertThat(Trees.problems(refused)).hasSize(1).allMatch(
                problem -> problem.startsWith("error input/refused app/kustomization.yaml:1:13"));
        Tree flux = Trees.read(Trees.write(root, "# file: flux.yaml\n"
                + Trees.object("kustomize.toolkit.fluxcd.io/v1", "Kustomization", "app")));
        Trees.applications(flux);
        assertThat(Trees.problems(flux)).isEmpty();
    }
}
