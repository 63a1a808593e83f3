package dev.scalinglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every way in which a pull request could loosen the check that judges it, where a run of {@code lint} trusts the tree:
 * what is said of each. Of what is said nothing, the gate decides, which judges by the settings of the target branch.
 */
class LooseningTest {
    private static final String CONFIG = """
            extends: [team/policy.yaml]
            custom: [policy/rules]
            exclude: [policy]
            """;
    private static final String POLICY = "rules: {demo/too-few: error}\n";
    private static final String ENFORCED = "rules: {demo/too-few: {severity: error, enforced: true}}\n";
    private static final String COMMENT = "replicas: 1 # scaling-lint: ignore demo/too-few -- later";
    private static final String GATE = "No findings in ";

    @TempDir private Path folder;

    /** A change, and what is told of it. */
    private record Way(Change change, int exit, String told) {}

    @FunctionalInterface
    private interface Change {
        void make(Shell shell, Path root) throws IOException;
    }

    private static Shell repository(Path root, String policy) throws IOException {
        Shell shell = Shell.repository(root);
        return shell.write(".scaling-lint.yaml", CONFIG).write("team/policy.yaml", policy).write("k8s/api.yaml",
                Shell.deployment(1));
    }

    private static Map<String, Way> ways() {
        Map<String, Way> ways = new LinkedHashMap<>();
        settings(ways);
        rules(ways);
        tree(ways);
        return ways;
    }

    private static void settings(Map<String, Way> ways) {
        ways.put("a policy turns the rule off",
                says(Exit.CLEAN, GATE, "team/policy.yaml", "rules: {demo/too-few: off}\n"));
        ways.put("a policy lowers the rule",
                says(Exit.CLEAN, "demo/too-few", "team/policy.yaml", "rules: {demo/too-few: warning}\n"));
        ways.put("the configuration turns it off",
                says(Exit.CLEAN, GATE, ".scaling-lint.yaml", CONFIG + "rules: {demo/too-few: off}\n"));
        ways.put("for a workload", says(Exit.CLEAN, GATE, ".scaling-lint.yaml",
                CONFIG + "workloads: [{match: {name: api}, rules: {demo/too-few: off}}]\n"));
        ways.put("a profile turns it off", new Way((shell, root) -> {
            shell.write("team/profile.yaml", "rules: {demo/too-few: off}\n");
            shell.write(".scaling-lint.yaml",
                    CONFIG + "workloads: [{match: {name: api}, profiles: [team/profile.yaml]}]\n");
        }, Exit.CLEAN, GATE));
        ways.put("the policy is not extended",
                says(Exit.CLEAN, GATE, ".scaling-lint.yaml", CONFIG.replace("team/policy.yaml", "")));
        ways.put("more is excluded", says(Exit.NOTHING, "nothing was linted", ".scaling-lint.yaml",
                CONFIG.replace("[policy]", "[policy, k8s]")));
        ways.put("the configuration ignores it", says(Exit.CLEAN, "1 suppressed", ".scaling-lint.yaml",
                CONFIG + "ignore: {demo/too-few: later}\n"));
        ways.put("a baseline is named", new Way((shell, root) -> {
            shell.run("lint", "--write-baseline", "old.json");
            shell.write(".scaling-lint.yaml", CONFIG + "baseline: old.json\n");
        }, Exit.CLEAN, "1 in the baseline"));
        ways.put("the configuration goes", new Way((shell, root) -> Files.delete(root.resolve(".scaling-lint.yaml")),
                Exit.CLEAN, "resources/missing"));
        ways.put("one in a folder",
                says(Exit.FINDINGS, "demo/too-few", "k8s/.scaling-lint.yaml", "rules: {demo/too-few: off}\n"));
        ways.put("one of another name",
                says(Exit.FINDINGS, "demo/too-few", ".scaling-lint.yml", "rules: {demo/too-few: off}\n"));
        ways.put("it is a link within", new Way((shell, root) -> {
            shell.write("k8s/loose.yaml", CONFIG + "rules: {demo/too-few: off}\n");
            Files.delete(root.resolve(".scaling-lint.yaml"));
            Files.createSymbolicLink(root.resolve(".scaling-lint.yaml"), Path.of("k8s/loose.yaml"));
        }, Exit.CLEAN, GATE));
        ways.put("it is a link that leads out", new Way((shell, root) -> {
            Path outside = Files.writeString(root.resolveSibling("outside-" + root.getFileName()),
                    "rules: {demo/too-few: off}\n");
            Files.delete(root.resolve(".scaling-lint.yaml"));
            Files.createSymbolicLink(root.resolve(".scaling-lint.yaml"), outside);
        }, Exit.USAGE, "leads out of the repository"));
        ways.put("it extends what lies outside",
                says(Exit.USAGE, "leads out of the repository", ".scaling-lint.yaml", "extends: [../policy.yaml]\n"));
    }

    private static void rules(Map<String, Way> ways) {
        ways.put("the team's rule is off", edit(Exit.CLEAN, GATE, "policy/rules/demo/too-few/rule.yaml",
                "severity: \\w+", "severity: off", "team/policy.yaml"));
        ways.put("the team's rule asks for less",
                edit(Exit.CLEAN, GATE, "policy/rules/demo/too-few/rule.yaml", "must: .*", "must: 'true'", null));
        ways.put("the team's rules are not used",
                says(Exit.USAGE, "there is no rule", ".scaling-lint.yaml",
                        CONFIG.replace("custom: [policy/rules]\n", "")));
    }

    private static void tree(Map<String, Way> ways) {
        ways.put("a comment", edit(Exit.CLEAN, "1 suppressed", "k8s/api.yaml", "replicas: 1", COMMENT, null));
        ways.put("a comment without a reason", edit(Exit.FINDINGS, "reason", "k8s/api.yaml", "replicas: 1",
                "replicas: 1 # scaling-lint: ignore demo/too-few", null));
        ways.put("a comment for the whole file", edit(Exit.FINDINGS, "demo/too-few", "k8s/api.yaml", "^",
                "# scaling-lint: ignore-file demo/too-few -- later\n", null));
        ways.put("an annotation", edit(Exit.CLEAN, "1 suppressed", "k8s/api.yaml", "namespace: shop",
                "namespace: shop, annotations: {scaling-lint.dev/ignore: 'demo/too-few: later'}", null));
        ways.put("the manifest cannot be read",
                edit(Exit.FINDINGS, "input/", "k8s/api.yaml", "spec:", "spec: [", null));
        ways.put("it is a template", edit(Exit.NOTHING, "looks like a template", "k8s/api.yaml", "replicas: 1",
                "replicas: {{ .Values.replicas }}", null));
        ways.put("its folder is a chart's", new Way((shell, root) -> {
            shell.write("k8s/Chart.yaml", "apiVersion: v2\nname: x\nversion: 1.0.0\n");
            Files.createDirectories(root.resolve("k8s/templates"));
            Files.move(root.resolve("k8s/api.yaml"), root.resolve("k8s/templates/api.yaml"));
        }, Exit.NOTHING, "chart"));
        ways.put("it is no YAML by its name",
                new Way((shell, root) -> Files.move(root.resolve("k8s/api.yaml"), root.resolve("k8s/api.txt")),
                        Exit.NOTHING, "nothing was linted"));
        ways.put("a link that leads out", new Way((shell, root) -> {
            Path outside = Files.writeString(root.resolveSibling("out-" + root.getFileName()), Shell.deployment(1));
            Files.delete(root.resolve("k8s/api.yaml"));
            Files.createSymbolicLink(root.resolve("k8s/api.yaml"), outside);
        }, Exit.NOTHING, "links out of the repository"));
    }

    private static Way says(int exit, String told, String path, String text) {
        return new Way((shell, root) -> shell.write(path, text), exit, told);
    }

    private static Way edit(int exit, String told, String path, String from, String to, String gone) {
        return new Way((shell, root) -> {
            shell.write(path, shell.read(path).replaceFirst(from, to.replace("$", "\\$")));
            if (gone != null) {
                shell.write(gone, "rules: {}\n");
            }
        }, exit, told);
    }

    @TestFactory
    Stream<DynamicTest> whatIsSaid() {
        return ways().entrySet().stream().map(way -> DynamicTest.dynamicTest(way.getKey(), () -> {
            Path root = Files.createDirectories(folder.resolve(way.getKey().replaceAll("\\W", "-")));
            Shell shell = repository(root, POLICY);
            assertThat(shell.run("lint").exit()).as("before").isEqualTo(Exit.FINDINGS);
            way.getValue().change.make(shell, root);
            Shell.Result result = shell.run("lint");
            assertThat(result.out() + result.err()).contains(way.getValue().told);
            assertThat(result.exit()).as(result.out() + result.err()).isEqualTo(way.getValue().exit);
        }));
    }

    /** Where {@code lint} would pass, the gate says what is looser, what is new, or what is not read. */
    @TestFactory
    Stream<DynamicTest> theGateSaysIt() {
        return ways().entrySet().stream().map(way -> DynamicTest.dynamicTest(way.getKey(), () -> {
            Path root = Files.createDirectories(folder.resolve("gate-" + way.getKey().replaceAll("\\W", "-")));
            try (Git git = Git.init().setDirectory(root.toFile()).call()) {
                Shell shell = repository(root, POLICY);
                git.add().addFilepattern(".").call();
                git.commit().setMessage("base").setAuthor("a", "a@example.org").setCommitter("a", "a@example.org")
                        .setSign(false).call();
                way.getValue().change.make(shell, root);
                Shell.Result result = shell.run("gate", "--base", "HEAD");
                List<String> told = (result.out() + result.err()).lines()
                        .filter(line -> !line.isBlank() && !line.contains(" new, ")).toList();
                if (way.getValue().exit != Exit.FINDINGS) {
                    assertThat(told).as(result.out() + result.err()).isNotEmpty();
                }
                if (way.getValue().told.equals(GATE)) {
                    assertThat(told).anyMatch(line -> line.startsWith("loosens: "));
                }
            }
        }));
    }

    /** What a policy enforces, nothing beside it may silence. */
    @TestFactory
    Stream<DynamicTest> whatIsEnforcedStays() {
        return Stream
                .of("a comment", "a comment for the whole file", "an annotation", "the configuration ignores it",
                        "a baseline is named")
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    Path root = Files.createDirectories(folder.resolve("enforced-" + name.replaceAll("\\W", "-")));
                    Shell shell = repository(root, ENFORCED);
                    ways().get(name).change.make(shell, root);
                    Shell.Result result = shell.run("lint");
                    assertThat(result.exit()).as(result.out() + result.err()).isEqualTo(Exit.FINDINGS);
                    assertThat(result.out()).contains("demo/too-few");
                }));
    }
}
