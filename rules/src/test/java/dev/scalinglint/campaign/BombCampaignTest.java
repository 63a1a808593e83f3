package dev.scalinglint.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.Linter;
import dev.scalinglint.engine.LintRequest;
import dev.scalinglint.finding.Report;
import dev.scalinglint.rules.BuiltIn;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.Selection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Inputs that grow in every way that a reader might pay for, against low limits: each ends, and what lies beside it is
 * judged. None is so large that it would hurt other software.
 */
@Tag("tools")
class BombCampaignTest {
    private static final Limits LOW = new Limits(60_000, 30, 5_000, 200, 8, 60, 10, 50_000, 20_000);
    private static final String POD =
            "apiVersion: v1\nkind: Pod\nmetadata: {name: %s}\nspec: {containers: [{name: a, image: a:1%s}]}\n";
    private static final long MOST_SECONDS = 30;

    /** Texts by path, of a size. */
    private static final Map<String, IntFunction<Map<String, String>>> BOMBS = new TreeMap<>(Map.ofEntries(
            Map.entry("depth", n -> Map.of("a.yaml", "a: ".concat("[".repeat(n) + "]".repeat(n)))),
            Map.entry("depth of JSON", n -> Map.of("a.json", "{\"a\":".repeat(n) + "1" + "}".repeat(n))),
            Map.entry("depth of blocks",
                    n -> Map.of("a.yaml",
                            IntStream.range(0, Math.min(n, 300)).mapToObj(i -> " ".repeat(i) + "a:\n")
                                    .collect(Collectors.joining()))),
            Map.entry("aliases",
                    n -> Map.of("a.yaml",
                            "a0: &a0 [x, x]\n" + lines(Math.min(n, 60),
                                    i -> "a" + (i + 1) + ": &a" + (i + 1) + " [*a" + i + ", *a" + i + "]\n"))),
            Map.entry("documents", n -> Map.of("a.yaml", "---\na: 1\n".repeat(n))),
            Map.entry("one line",
                    n -> Map.of("a.yaml", POD.formatted("a", ", command: [sh, -c, \"" + "x ".repeat(n) + "\"]"))),
            Map.entry("shell",
                    n -> Map.of("a.yaml",
                            POD.formatted("a", ", command: [sh, -c, \"" + "$(".repeat(n) + ")".repeat(n) + "\"]"))),
            Map.entry("labels", n -> Map.of("a.yaml",
                    POD.replace("{name: %s}", "{name: %s, labels: {" + lines(n, i -> "a" + i + ": b, ") + "z: z}}")
                            .formatted("a", ""))),
            Map.entry("suppressions",
                    n -> Map.of("a.yaml",
                            "# scaling-lint: ignore pdb/* -- later\n".repeat(n) + POD.formatted("a", ""))),
            Map.entry("components", n -> chain(Math.min(n, 60))),
            Map.entry("kustomizations that use each other",
                    n -> Map.of("a/kustomization.yaml", "resources: [../b]\n", "b/kustomization.yaml",
                            "resources: [../a]\n")),
            Map.entry("patches", n -> Map.of("k/a.yaml", POD.formatted("a", ""), "k/kustomization.yaml",
                    "resources: [a.yaml]\npatches:\n"
                            + "- {target: {kind: Pod}, patch: '[{op: add, path: /spec/containers/-, value: {name: b, "
                            + "image: b}}]'}\n"
                                    .repeat(n))),
            Map.entry("includes",
                    n -> Map.of("compose.yaml",
                            "include: [" + "./compose.yaml, ".repeat(n) + "x.yaml]\nservices: {a: {image: a}}\n")),
            Map.entry("merge keys",
                    n -> Map.of("compose.yaml",
                            "x-a: &a {b: c}\nservices: {a: {image: a, <<: [" + "*a, ".repeat(n) + "*a]}}\n")),
            Map.entry("variables",
                    n -> Map.of(".env",
                            "A0=xxxxxxxx\n"
                                    + lines(Math.min(n, 40), i -> "A" + (i + 1) + "=${A" + i + "}${A" + i + "}\n"),
                            "compose.yaml", "services: {a: {image: \"${A40:-x}\"}}\n")),
            Map.entry("nginx",
                    n -> Map.of("compose.yaml",
                            "services: {a: {image: nginx, volumes: [\"./n.conf:/etc/nginx/nginx.conf\"]}}\n",
                            "n.conf", "http{".repeat(n) + "}".repeat(n))),
            Map.entry("Dockerfile", n -> Map.of("compose.yaml", "services: {a: {build: .}}\n", "Dockerfile",
                    "FROM a AS s0\n" + lines(n, i -> "FROM s" + i + " AS s" + (i + 1) + "\n"))),
            Map.entry("matrix",
                    n -> Map.of("set.yaml",
                            set("matrix: {generators: [{list: {elements: [" + "{a: b}, ".repeat(n)
                                    + "{a: b}]}}, {list: {elements: ["
                                    + "{c: d}, ".repeat(n) + "{c: d}]}}]}", "x"))),
            Map.entry("templates",
                    n -> Map.of("set.yaml",
                            set("list: {elements: [{a: b}]}",
                                    "{{ range until 9999 }}".repeat(Math.min(n, 50)) + "x"
                                            + "{{ end }}".repeat(Math.min(n, 50))))),
            Map.entry("globs", n -> Map.of("set.yaml",
                    set("git: {repoURL: x, directories: [{path: \"" + "*/**/".repeat(n) + "\"}]}", "x")))));

    @TempDir private Path folder;

    @Test
    void eachEndsAndTheRestIsJudged() throws Exception {
        Campaign campaign = new Campaign(0.1);
        Linter linter = new Linter(BuiltIn.catalog());
        List<String> slow = new ArrayList<>();
        int thrown = 0;
        int limited = 0;
        do {
            Random random = new Random(campaign.seed());
            for (Map.Entry<String, IntFunction<Map<String, String>>> bomb : BOMBS.entrySet()) {
                int size = 1 << random.nextInt(13);
                Path root = folder.resolve("tree" + thrown++);
                SampleTree.write(root, "beside/pod.yaml", POD.formatted("beside", ""));
                for (Map.Entry<String, String> text : bomb.getValue().apply(size).entrySet()) {
                    SampleTree.write(root, text.getKey(), text.getValue());
                }
                long begun = System.nanoTime();
                Report report = linter.lint(LintRequest.of(new Selection(root, List.of(), null, List.of(), LOW)));
                long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
                assertThat(report.failures()).as("%s of %d", bomb.getKey(), size).isEmpty();
                assertThat(report.findings()).as("%s of %d", bomb.getKey(), size)
                        .anyMatch(finding -> finding.place().file().path().equals("beside/pod.yaml"));
                limited += report.findings().stream().anyMatch(finding -> finding.rule().startsWith("input/")) ? 1 : 0;
                if (seconds > MOST_SECONDS) {
                    slow.add(bomb.getKey() + " of " + size + " took " + seconds + " s");
                }
            }
        } while (campaign.goesOn());
        Campaign.tell(
                "bombs: " + thrown + " of " + BOMBS.size() + " kinds, of " + limited + " it was said what was wrong");
        assertThat(slow).isEmpty();
    }

    private static String lines(int n, IntFunction<String> line) {
        return IntStream.range(0, n).mapToObj(line).collect(Collectors.joining());
    }

    private static Map<String, String> chain(int n) {
        Map<String, String> texts = new TreeMap<>();
        for (int i = 0; i < n; i++) {
            texts.put("k" + i + "/kustomization.yaml", "components: [../k" + (i + 1) + ", ../k" + (i + 1) + "]\n");
        }
        texts.put("k" + n + "/kustomization.yaml", "kind: Component\nresources: []\n");
        return texts;
    }

    private static String set(String generator, String name) {
        return """
                apiVersion: argoproj.io/v1alpha1
                kind: ApplicationSet
                metadata: {name: s}
                spec:
                  goTemplate: true
                  generators: [{%s}]
                  template:
                    metadata: {name: "%s"}
                    spec: {source: {repoURL: x, path: beside}, destination: {namespace: n}, project: p}
                """.formatted(generator, name);
    }
}
