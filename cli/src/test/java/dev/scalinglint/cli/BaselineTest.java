package dev.scalinglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.cli.Shell.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Old findings are put off, whatever happens to their files; new ones are told. */
class BaselineTest {
    @TempDir private Path folder;
    private Shell shell;

    @BeforeEach
    void repository() throws IOException {
        shell = Shell.repository(folder).write("k8s/api.yaml", Shell.deployment(1));
        assertThat(shell.run("lint", "--write-baseline", "old.yaml").exit()).isZero();
    }

    private Result compare(String... more) {
        String[] args = new String[more.length + 3];
        System.arraycopy(new String[] {"lint", "--baseline", "old.yaml"}, 0, args, 0, 3);
        System.arraycopy(more, 0, args, 3, more.length);
        return shell.run(args);
    }

    private void move(String from, String to) throws IOException {
        Files.createDirectories(folder.resolve(to).getParent());
        Files.move(folder.resolve(from), folder.resolve(to));
    }

    private static String web() {
        return Shell.deployment(1).replace(": api", ": web");
    }

    @Test
    void readsLikeALineForEachFinding() {
        assertThat(shell.read("old.yaml")).endsWith("""
                version: 1
                findings:
                  - {rule: demo/too-few, file: k8s/api.yaml, object: apps/Deployment shop/api, what: spec.replicas}
                """);
    }

    @Test
    void countsWhatItHides() {
        assertThat(compare().out()).isEqualTo("No findings in 3 files (1 object, 1 workload), 1 in the baseline\n");
        assertThat(compare("--format", "json").out()).contains("\"baselined\": 1").contains("\"findings\": []");
        assertThat(compare("--format", "sarif").out()).contains("\"results\": []");
        assertThat(compare().exit()).isZero();
    }

    @Test
    void survivesLinesThatMove() {
        shell.write("k8s/api.yaml", "# one\n\n---\n# two\n"
                + Shell.deployment(1).replace("spec:\n  replicas", "spec:\n  paused: false\n  replicas"));
        assertThat(compare().exit()).isZero();
    }

    @Test
    void survivesFilesAndFoldersThatMove() throws IOException {
        move("k8s/api.yaml", "k8s/renamed.yml");
        assertThat(compare().out()).contains("No findings").contains("1 in the baseline");
        move("k8s", "apps/shop");
        assertThat(compare().out()).contains("No findings").contains("1 in the baseline");
        assertThat(compare("apps/shop/renamed.yml").exit()).as("only what changed is linted").isZero();
    }

    @Test
    void survivesDocumentsInAnotherOrder() {
        String other = "---\n" + web() + "---\n";
        shell.write("k8s/api.yaml", Shell.deployment(1) + other);
        assertThat(shell.run("lint", "--write-baseline", "old.yaml").exit()).isZero();
        shell.write("k8s/api.yaml", other + Shell.deployment(1));
        assertThat(compare().exit()).isZero();
    }

    @Test
    void tellsASecondFaultOfTheKind() {
        shell.write("k8s/web.yaml", web());
        assertThat(compare().out()).contains("k8s/web.yaml\n").doesNotContain("k8s/api.yaml\n").contains("1 error in ")
                .contains(", 1 in the baseline");
    }

    @Test
    void tellsTheSameFaultOfACopy() {
        shell.write("copy/api.yaml", Shell.deployment(1));
        Result result = compare();
        assertThat(result.out()).contains("copy/api.yaml\n").doesNotContain("k8s/api.yaml\n");
        assertThat(compare("copy").exit()).as("though the file of the entry is not linted").isEqualTo(1);
    }

    @Test
    void saysWhatIsStaleAndPrunesIt() {
        shell.write("k8s/web.yaml", web());
        shell.run("lint", "--write-baseline", "old.yaml");
        shell.write("k8s/api.yaml", Shell.deployment(2));
        Result result = compare();
        assertThat(result.exit()).isZero();
        assertThat(result.out())
                .contains(
                        "old.yaml\n  4:5 info baseline/stale demo/too-few at apps/Deployment shop/api (spec.replicas)")
                .contains("1 info in ");
        assertThat(result.err()).isEqualTo(
                "scaling-lint: 1 entry of old.yaml is stale: scaling-lint lint --baseline old.yaml --prune-baseline "
                        + "drops it\n");
        assertThat(compare("k8s/web.yaml").out()).as("a run that could not have found it").contains("No findings");
        assertThat(compare("--skip-rule", "demo/*").out()).as("nor this").contains("No findings");
        assertThat(compare("--prune-baseline").err()).contains("dropped 1 stale entry from old.yaml, 1 remain");
        assertThat(shell.read("old.yaml")).contains("shop/web").doesNotContain("shop/api");
        assertThat(compare().out()).contains("No findings");
    }

    @Test
    void pruningAcceptsNothingNew() {
        shell.write("k8s/web.yaml", web());
        assertThat(compare("--prune-baseline").exit()).isEqualTo(1);
        assertThat(shell.read("old.yaml")).doesNotContain("shop/web");
    }

    @Test
    void pruningFollowsWhatMoved() throws IOException {
        move("k8s/api.yaml", "apps/api.yaml");
        compare("--prune-baseline");
        assertThat(shell.read("old.yaml")).contains("file: apps/api.yaml");
    }

    @Test
    void putsOffWhatCannotBeRead() throws IOException {
        shell.write("k8s/page.yaml", "a: {{ b }\n").run("lint", "--write-baseline", "old.yaml");
        assertThat(shell.read("old.yaml")).contains("- {rule: input/unreadable, file: k8s/page.yaml");
        assertThat(compare().exit()).isZero();
        move("k8s/page.yaml", "apps/page.yaml");
        assertThat(compare().exit()).isZero();
        assertThat(shell.write("apps/other.yaml", "a: {{ b }\n").run("lint", "--baseline", "old.yaml").out())
                .contains("apps/other.yaml\n")
                .doesNotContain("apps/page.yaml\n");
    }

    @Test
    void cannotPutOffWhatIsEnforced() {
        shell.write(".scaling-lint.yaml",
                shell.read(".scaling-lint.yaml").replace("error}", "{severity: error, enforced: true}}"));
        assertThat(compare().out()).contains("5:13 error demo/too-few")
                .contains("cannot be put off where the policy enforces the rule");
        assertThat(shell.run("lint", "--write-baseline", "new.yaml").exit()).isEqualTo(1);
        assertThat(shell.read("new.yaml")).endsWith("findings: []\n");
    }

    @Test
    void canBeNamedInTheConfiguration() {
        shell.write(".scaling-lint.yaml", shell.read(".scaling-lint.yaml") + "baseline: old.yaml\n");
        assertThat(shell.run("lint").out()).contains("1 in the baseline");
        shell.write(".scaling-lint.yaml", shell.read(".scaling-lint.yaml").replace("old.yaml", "../old.yaml"));
        assertThat(shell.run("lint").err())
                .contains(".scaling-lint.yaml:5:11: baseline: '../old.yaml' leads out of the repository");
    }

    @Test
    void saysWhereABadOneIsWrong() {
        shell.write("old.yaml", "version: 2\nfindings:\n  - {rule: demo, file: a.yaml, line: 3}\n");
        Result result = compare();
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("old.yaml:1:10: '2' is not allowed; expected one of 1")
                .contains("old.yaml:3:12: 'demo' is not allowed; expected a rule's id, GROUP/FAULT")
                .contains("old.yaml:3:32: unknown key 'line'; expected one of rule, file, object, what");
        assertThat(shell.write("old.yaml", "version: [1\n").run("lint", "--baseline", "old.yaml").err())
                .contains("old.yaml:2:1: ");
        assertThat(shell.write("old.yaml", "").run("lint", "--baseline", "old.yaml").err())
                .contains("old.yaml:1:1: 'version' is missing");
        assertThat(shell.run("lint", "--baseline", "none.yaml").err())
                .contains("none.yaml:1:1: there is no such baseline");
        assertThat(shell.run("lint", "--prune-baseline").err()).contains("there is no baseline to prune");
        assertThat(shell.run("lint", "--write-baseline", "k8s").exit()).isEqualTo(2);
    }
}
