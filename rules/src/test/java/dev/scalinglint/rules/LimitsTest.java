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
    private static final Limits LOW = new Limits(20_000, 20, 3_000, 1_000, 5, 50, 6);

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
                    targets: [{select: {kind: ConfigMap, name: a}, fieldPaths: [data.x], options: {delimiter: "-", index: 99999}}]
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
                    spec: {source: {repoURL: "https://git.example/x", path: beside}, destination: {namespace: n}, project: p}
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
