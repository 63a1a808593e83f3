package dev.scalinglint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.Linter;
import dev.scalinglint.baseline.BaselineRequest;
import dev.scalinglint.engine.LintRequest;
import dev.scalinglint.finding.Finding;
import dev.scalinglint.finding.Report;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.Selection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Small inputs that would cost much: each meets its limit, which is said at its place, and what lies beside it is
 * judged. The limits are low here, so that no input would hurt anybody.
 */
class LimitsTest {
    private static final Linter LINTER = new Linter(BuiltIn.catalog());
    private static final Limits LOW = new Limits(20_000, 20, 3_000, 1_000, 5, 50, 6, 2_000, 50);

    @TempDir Path root;

    @BeforeEach
    void somethingBesideIt() throws Exception {
        write("beside/a.yaml", """
                apiVersion: v1
                kind: Pod
                metadata: {name: beside}
                spec: {containers: [{name: a, image: nginx}]}
                """);
    }

    @Test
    void foldersInFolders() throws Exception {
        write("a/b/c/d/e/in.yaml", "apiVersion: v1\nkind: Service\nmetadata: {name: in}\n");
        write("a/b/c/d/e/f/out.yaml", "apiVersion: v1\nkind: Service\nmetadata: {name: out}\n");
        assertThat(said()).containsExactly(
                "a/b/c/d/e/f:1:1 lies deeper than the limit of 5 folders (maxFolderDepth); it and all below it are "
                        + "not read");
    }

    @Test
    void replacementsThatGrowAValue() throws Exception {
        String doubled = """
                  - source: {kind: ConfigMap, name: a, fieldPath: data.x}
                    targets: [{select: {kind: ConfigMap, name: a}, fieldPaths: [data.x], \
                options: {delimiter: "-", index: 99999}}]
                """;
        write("k/a.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {x: abcdefgh}\n");
        write("k/kustomization.yaml", "resources: [a.yaml]\nreplacements:\n" + doubled.repeat(40));
        assertThat(said()).singleElement().asString().startsWith("k/kustomization.yaml:")
                .contains("20000 characters (maxFileBytes)");
    }

    @Test
    void expressionsInDefaultsOfExpressions() throws Exception {
        write("compose.yaml", "services:\n  a:\n    image: \"" + "${A:-".repeat(300) + "x" + "}".repeat(300) + "\"\n");
        assertThat(said()).singleElement().asString()
                .startsWith("compose.yaml:3:12 is not filled in: expressions may stand in each other 20 deep");
    }

    @Test
    void variablesMadeOfVariables() throws Exception {
        write(".env",
                "A0=xxxxxxxxxx\n"
                        + IntStream.range(1, 20).mapToObj(i -> "A" + i + "=" + ("${A" + (i - 1) + "}").repeat(4))
                                .collect(Collectors.joining("\n")));
        write("compose.yaml", "services:\n  a:\n    image: \"${A19}\"\n");
        assertThat(said()).singleElement().asString().startsWith("compose.yaml:1:1 .env: line 9 is not filled in");
    }

    @Test
    void oneLongVariableInManyPlaces() throws Exception {
        write(".env", "A=" + "x".repeat(1_000) + "\n");
        write("compose.yaml", "services:\n  a:\n    image: a:1\n    command:\n" + "      - ${A}\n".repeat(50));
        assertThat(said()).singleElement().asString()
                .startsWith("compose.yaml:25:9 is not filled in, nor is what follows").contains("maxFileBytes");
    }

    @Test
    void filesThatIncludeOthersTwice() throws Exception {
        for (int i = 0; i < 5; i++) {
            write("c" + i + ".yaml", "include: [c" + (i + 1) + ".yaml, ./c" + (i + 1) + ".yaml]\nservices: {s" + i
                    + ": {image: a:1}}\n");
        }
        write("c5.yaml", "services: {s5: {image: a:1}}\n");
        write("compose.yaml", "include: [c0.yaml]\nservices: {m: {image: a:1}}\n");
        assertThat(said()).singleElement().asString().contains("includes more than the limit of 6 files (maxIncludes)");
    }

    @Test
    void oneLargeFileIncludedAgainAndAgain() throws Exception {
        write("large.yaml", "services:\n" + numbered(300, "  s%d: {image: a:1}\n"));
        write("compose.yaml", "include:\n" + "- large.yaml\n".repeat(6) + "services: {m: {image: a:1}}\n");
        assertThat(said()).singleElement().asString().startsWith("compose.yaml:7:3 is not read")
                .contains("3000 values (maxNodes)");
    }

    @Test
    void aPatchOfManyOperations() throws Exception {
        write("k/a.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {x: y}\n");
        write("k/patch.yaml", numbered(100, "- {op: add, path: /data/k%d, value: v}\n"));
        write("k/kustomization.yaml",
                "resources: [a.yaml]\npatches: [{path: patch.yaml, target: {kind: ConfigMap}}]\n");
        assertThat(said()).containsExactly("k/kustomization.yaml:2:18 is not done, nor is what follows:"
                + " the build goes through more than the limit of 2000 entries and objects (maxSteps)");
    }

    @Test
    void namesThatGrow() throws Exception {
        write("k0/a.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n");
        write("k0/kustomization.yaml", "resources: [a.yaml]\n");
        for (int i = 1; i < 6; i++) {
            write("k" + i + "/kustomization.yaml",
                    "resources: [../k" + (i - 1) + "]\nnamePrefix: " + "p".repeat(3_000) + "\n");
        }
        assertThat(said()).containsExactly("k4/kustomization.yaml:2:13 is not added to names, nor is what follows:"
                + " the names come to more than the limit of 20000 characters (maxFileBytes)");
    }

    @Test
    void aLongLineOfKustomizations() throws Exception {
        write("k0/a.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n");
        write("k0/kustomization.yaml", "resources: [a.yaml]\n");
        for (int i = 1; i < 30; i++) {
            write("k" + i + "/kustomization.yaml", "resources: [../k" + (i - 1) + "]\n");
        }
        assertThat(said())
                .containsExactly("k9/kustomization.yaml:1:13 ../k8 is not rendered: kustomizations include each"
                        + " other more than 20 deep (maxDepth)");
    }

    @Test
    void manyLabelsForManyObjects() throws Exception {
        write("k/a.yaml", numbered(40, "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a%d}\n---\n"));
        write("k/kustomization.yaml", "resources: [a.yaml]\ncommonLabels:\n" + numbered(100, "  l%d: x\n"));
        assertThat(said())
                .containsExactly("k/kustomization.yaml:3:3 is not done, nor is what follows: what is built comes"
                        + " to more than the limit of 3000 values (maxNodes)");
    }

    @Test
    void oneFileOfVariablesForManyServices() throws Exception {
        write("many.env", numbered(100, "A%d=b\n"));
        write("compose.yaml", "services:\n" + numbered(20, "  s%d: {image: a:1, env_file: many.env}\n"));
        assertThat(said()).singleElement().asString().startsWith("compose.yaml:9:30 is not read")
                .contains("3000 values (maxNodes)");
    }

    @Test
    void manyServicesAndWorkloadsOfOneLabel() throws Exception {
        write("a/all.yaml", numbered(10, """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: d%1$d}
                spec: {selector: {matchLabels: {app: x}}, \
                template: {metadata: {labels: {app: x}}, spec: {containers: [{name: a, image: a:1}]}}}
                ---
                apiVersion: v1
                kind: Service
                metadata: {name: s%1$d}
                spec: {selector: {app: x}, ports: [{port: 80}]}
                ---
                """));
        assertThat(said()).containsExactly("a/all.yaml:59:8 is not compared with workloads, nor is what follows:"
                + " the selectors of the application meet more than the limit of 50 workloads (maxLinks)");
    }

    /** A text again and again, with the number of the time in it. */
    private static String numbered(int times, String text) {
        return IntStream.range(0, times).mapToObj(i -> String.format(text, i)).collect(Collectors.joining());
    }

    @Test
    void aFileThatIncludesItself() throws Exception {
        write("compose.yaml", "include: [compose.yaml]\nservices: {m: {image: a:1}}\n");
        assertThat(said()).isEmpty();
        assertThat(lint().findings())
                .anyMatch(finding -> finding.rule().equals("input/refused") && finding.place().line() == 1
                        && finding.message().contains("include leads back to compose.yaml"));
    }

    @Test
    void aMatrixOfManyRows() throws Exception {
        String elements = IntStream.range(0, 30).mapToObj(i -> "{%s: \"" + i + "\"}")
                .collect(Collectors.joining(", ", "{elements: [", "]}"));
        write("set.yaml",
                set(false,
                        "matrix: {generators: [{list: " + elements.replace("%s", "a") + "}, {list: "
                                + elements.replace("%s", "b") + "}]}",
                        "x-{{a}}-{{b}}"));
        assertThat(said()).singleElement().asString().startsWith("set.yaml:6:")
                .contains("ApplicationSet s has generators that give more than the limit of 50 rows (maxRows)");
    }

    @Test
    void aListOfManyRows() throws Exception {
        write("set.yaml", set(false, "list: " + IntStream.range(0, 60).mapToObj(i -> "{a: \"" + i + "\"}")
                .collect(Collectors.joining(", ", "{elements: [", "]}")), "x-{{a}}"));
        assertThat(said()).singleElement().asString().startsWith("set.yaml:6:").contains("50 rows (maxRows)");
    }

    @Test
    void manySetsOfSomeRows() throws Exception {
        String elements = IntStream.range(0, 20).mapToObj(i -> "{a: \"" + i + "\"}")
                .collect(Collectors.joining(", ", "{elements: [", "]}"));
        for (int i = 0; i < 4; i++) {
            write("set" + i + ".yaml", set(false, "list: " + elements, i + "-{{a}}"));
        }
        assertThat(said()).hasSize(2)
                .allMatch(said -> said.contains("50 rows (maxRows); those of a tree count together"));
    }

    @Test
    void patternsForManyFolders() throws Exception {
        for (int i = 0; i < 20; i++) {
            write("g/a" + i + "/x.yaml", "apiVersion: v1\nkind: Service\nmetadata: {name: in}\n");
        }
        String patterns = numbered(40, "{path: 'g/*a*%d'},");
        write("set.yaml",
                set(false, "git: {repoURL: https://git.example/x, revision: HEAD, directories: [" + patterns + "]}",
                        "x-{{path.basename}}"));
        assertThat(said()).singleElement().asString().startsWith("set.yaml:6:").contains("2000 times (maxSteps)");
    }

    @Test
    void aTemplateThatCountsForEver() throws Exception {
        write("set.yaml", set(true, "list: {elements: [{a: \"1\"}]}", "{{ range until 100000000 }}x{{ end }}"));
        assertThat(said()).singleElement().asString().startsWith("set.yaml:8:").contains("it counts beyond 10000");
    }

    @Test
    void aTemplateThatFillsInMuchForEachRow() throws Exception {
        String rows = IntStream.range(0, 40).mapToObj(i -> "{a: \"" + i + "\"}")
                .collect(Collectors.joining(", ", "list: {elements: [", "]}"));
        write("set.yaml", set(true, rows, "{{ .a }}{{ repeat 1000 \\\"x\\\" }}"));
        assertThat(said()).singleElement().asString().contains("20000 characters (maxFileBytes)");
    }

    private static String set(boolean go, String generator, String name) {
        return """
                apiVersion: argoproj.io/v1alpha1
                kind: ApplicationSet
                metadata: {name: s}
                spec:
                  goTemplate: %s
                  generators: [{%s}]
                  template:
                    metadata: {name: "%s"}
                    spec: {source: {repoURL: "https://git.example/x", path: beside}, destination: {namespace: n}, \
                project: p}
                """.formatted(go, generator, name);
    }

    private Report lint() throws Exception {
        Selection selection = new Selection(root, List.of(), null, List.of(), LOW);
        return LINTER
                .lint(new LintRequest(selection, null, null, List.of(), List.of(), List.of(), BaselineRequest.NONE));
    }

    /** What is said of limits, with its place; and that the rest was judged. */
    private List<String> said() throws Exception {
        Report report = lint();
        assertThat(report.failures()).isEmpty();
        assertThat(report.findings()).extracting(finding -> finding.place().file().path()).contains("beside/a.yaml");
        return report.findings().stream().filter(finding -> finding.rule().equals("input/limit-exceeded"))
                .map(LimitsTest::told).toList();
    }

    private static String told(Finding finding) {
        return finding.place().file().path() + ":" + finding.place().line() + ":" + finding.place().column() + " "
                + finding.message();
    }

    private void write(String name, String text) throws Exception {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
