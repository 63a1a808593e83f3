package dev.scalinglint.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.gate.change.SettingsChange;
import dev.scalinglint.gate.git.Sandbox;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GateTest {
    static final String WEB = """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: web
              namespace: shop
            spec:
              replicas: 3
              selector: {matchLabels: {app: web}}
              template:
                metadata: {labels: {app: web}}
                spec:
                  containers:
                    - name: web
                      image: example.org/web:1.0
                      resources: {requests: {cpu: 100m, memory: 64Mi}, limits: {memory: 64Mi}}
            """;
    private static final String BUDGET = """
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: {name: web, namespace: shop}
            spec:
              minAvailable: 3
              selector: {matchLabels: {app: web}}
            """;

    @TempDir Path folder;

    private Sandbox sandbox;

    @BeforeEach
    void init() throws Exception {
        sandbox = Sandbox.in(folder);
        sandbox.write("apps/shop/web.yaml", WEB).write("other/kustomization.yaml", "resources: [web.yaml]\n")
                .write("other/web.yaml", WEB.replace("shop", "other")).write("README.md", "hello\n").commit();
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    private GateReport judge() throws Exception {
        return Gates.judge(sandbox.folder(), "HEAD", null);
    }

    @Test
    void whatIsEqualSaysNothing() throws Exception {
        GateReport report = judge();

        assertThat(report.files()).isZero();
        assertThat(report.after().findings()).isEmpty();
    }

    @Test
    void aNewFaultIsNewAndWhatItTouchesStands() throws Exception {
        sandbox.write("apps/shop/budget.yaml", BUDGET);

        GateReport report = judge();

        assertThat(Gates.rules(report.findings().added())).contains("apps/shop/budget.yaml pdb/blocks-drain");
        assertThat(Gates.rules(report.findings().standing())).isNotEmpty().noneMatch(line -> line.contains("other"));
    }

    @Test
    void aFaultThatIsTakenAwayIsFixed() throws Exception {
        sandbox.write("apps/shop/budget.yaml", BUDGET).commit();
        sandbox.delete("apps/shop/budget.yaml");

        assertThat(Gates.rules(judge().findings().fixed())).contains("apps/shop/budget.yaml pdb/blocks-drain");
    }

    @Test
    void movedRenamedReorderedAndReformattedIsNotNew() throws Exception {
        sandbox.write("apps/shop/budget.yaml", BUDGET).commit();

        sandbox.move("apps/shop", "apps/moved/shop");
        expectNothingNew();
        sandbox.move("apps/moved/shop/web.yaml", "apps/moved/shop/deployment.yaml");
        expectNothingNew();
        sandbox.write("apps/moved/shop/budget.yaml",
                "# a comment\n\n" + BUDGET.replace("{name: web, namespace: shop}", "{namespace: shop,\n  name: web}"));
        expectNothingNew();
        sandbox.delete("apps/moved/shop/budget.yaml").delete("apps/moved/shop/deployment.yaml")
                .write("apps/moved/shop/all.yaml", BUDGET + "---\n" + WEB);
        expectNothingNew();
    }

    @Test
    void aRenamedObjectBringsNothingNew() throws Exception {
        sandbox.write("apps/shop/budget.yaml", BUDGET).commit();
        sandbox.write("apps/shop/budget.yaml", BUDGET.replace("name: web,", "name: web-budget,"));

        expectNothingNew();
    }

    @Test
    void theNextVersionOfAnObjectBringsNothingNew() throws Exception {
        sandbox.write("apps/shop/previous.yaml", WEB.replaceFirst("name: web", "name: web-204d8a95a510"))
                .write("apps/shop/current.yaml", WEB.replaceFirst("name: web", "name: web-c20d5ebb8bb4")).commit();
        sandbox.write("apps/shop/previous.yaml", WEB.replaceFirst("name: web", "name: web-c20d5ebb8bb4"))
                .write("apps/shop/current.yaml", WEB.replaceFirst("name: web", "name: web-f024ca5775cd"));

        GateReport report = judge();

        assertThat(Gates.lines(report.findings().added())).isEmpty();
        assertThat(Gates.lines(report.findings().fixed())).isEmpty();
        assertThat(report.findings().standing()).isNotEmpty();
    }

    @Test
    void theSameFaultInAnotherObjectIsNew() throws Exception {
        sandbox.write("apps/shop/budget.yaml", BUDGET).commit();
        sandbox.write("apps/shop/budget.yaml", BUDGET.replace("minAvailable: 3", "minAvailable: 1"))
                .write("apps/more/budget.yaml", BUDGET.replace("shop", "more"))
                .write("apps/more/web.yaml", WEB.replace("shop", "more"));

        GateReport report = judge();

        assertThat(Gates.rules(report.findings().added())).contains("apps/more/budget.yaml pdb/blocks-drain");
        assertThat(Gates.rules(report.findings().fixed())).contains("apps/shop/budget.yaml pdb/blocks-drain");
    }

    @Test
    void theIndexCanBeJudged() throws Exception {
        sandbox.write("apps/shop/budget.yaml", BUDGET).stage().delete("apps/shop/budget.yaml");

        assertThat(judge().files()).isZero();
        assertThat(Gates.rules(Gates.judge(sandbox.folder(), "HEAD", null, true, Map.of()).findings().added()))
                .contains("apps/shop/budget.yaml pdb/blocks-drain");
    }

    @Test
    void theSettingsAreThoseOfTheBase() throws Exception {
        sandbox.write("apps/shop/budget.yaml", BUDGET).write(".scaling-lint.yaml", "rules: {pdb/blocks-drain: off}\n");

        assertThat(Gates.rules(judge().findings().added())).contains("apps/shop/budget.yaml pdb/blocks-drain");

        sandbox.delete("apps/shop/budget.yaml").commit();
        sandbox.write("apps/shop/budget.yaml", BUDGET).delete(".scaling-lint.yaml");

        assertThat(Gates.rules(judge().findings().added())).doesNotContain("apps/shop/budget.yaml pdb/blocks-drain");
    }

    @Test
    void whatAnotherApplicationMakesOfASharedFileStands() throws Exception {
        sandbox.write("base/kustomization.yaml", "resources: [web.yaml]\n").write("base/web.yaml", WEB)
                .write("with/kustomization.yaml", "resources: [../base, budget.yaml]\n")
                .write("with/budget.yaml", BUDGET.replace("minAvailable: 3", "minAvailable: 1"))
                .write("without/kustomization.yaml", "resources: [../base]\n").commit();
        sandbox.write("with/kustomization.yaml", "resources: [../base, budget.yaml]\ncommonAnnotations: {a: b}\n");

        GateReport report = judge();

        assertThat(Gates.rules(report.findings().standing())).contains("base/web.yaml pdb/missing");
        assertThat(report.findings().added()).isEmpty();
    }

    @Test
    void whatAChangeDoesToTheSettingsIsTold() throws Exception {
        sandbox.write(".scaling-lint.yaml", "exclude: [old/**]\nbaseline: baseline.yaml\n")
                .write("baseline.yaml", "version: 1\nfindings: []\n").commit();
        sandbox.write(".scaling-lint.yaml", """
                exclude: [old/**, apps/**]
                baseline: baseline.yaml
                rules: {pdb/blocks-drain: off, pdb/missing: error}
                ignore: {resources/missing: we like it so}
                workloads:
                  - match: {name: web}
                    rules: {pdb/missing: off}
                """).write("baseline.yaml", "version: 1\nfindings: [{rule: pdb/missing, file: a.yaml}]\n");

        List<SettingsChange> settings = judge().settings();

        assertThat(settings).extracting(SettingsChange::what).containsExactlyInAnyOrder(
                "the rule pdb/blocks-drain is turned off", "the rule pdb/missing is a warning no more but an error",
                "what the configuration says of single workloads is another", "'apps/**' is left out",
                "the configuration asks not to be told of resources/missing: we like it so",
                "the baseline puts off pdb/missing at a.yaml");
        assertThat(settings).filteredOn(change -> !change.loosens()).extracting(SettingsChange::what)
                .containsExactly("the rule pdb/missing is a warning no more but an error");
    }

    @Test
    void settingsThatCannotBeUsedAnyMoreAreTold() throws Exception {
        sandbox.write(".scaling-lint.yaml", "rules: [\n");

        assertThat(judge().settings()).isNotEmpty().allMatch(SettingsChange::loosens)
                .allMatch(change -> change.what().startsWith("the settings cannot be used any more: "));
    }

    @Test
    void whatIsToldOfTheFilesIsWhatTheLinterTellsOfThem() throws Exception {
        sandbox.write("apps/shop/budget.yaml", BUDGET);
        String head = sandbox.commit();

        GateReport report = Gates.judge(sandbox.folder(), "HEAD~1", "HEAD");

        List<String> lint = Gates.lines(Gates.lint(sandbox.folder(), head)).stream()
                .filter(line -> line.startsWith("apps/shop/")).toList();
        assertThat(Gates.lines(report.after().findings())).isEqualTo(lint);
    }

    @Test
    void whatIsNoManifestIsNotReadAsOne() throws Exception {
        sandbox.write("apps/shop/kustomization.yaml", """
                resources: [web.yaml]
                configMapGenerator:
                  - {name: scripts, files: [start.sh]}
                """).write("apps/shop/start.sh", "echo a: b: c\n").write("apps/shop/.gitignore", "*.log\n").commit();
        sandbox.write("apps/shop/start.sh", "echo *: b: c\n").write("apps/shop/stop.sh", "echo *: d: e\n")
                .write("apps/shop/.gitignore", "*.tmp\n").commit();

        GateReport report = Gates.judge(sandbox.folder(), "HEAD~1", "HEAD");

        assertThat(Gates.lines(report.findings().added())).isEmpty();
        assertThat(Gates.lines(report.after().findings())).noneMatch(line -> line.contains(".sh"));
    }

    private void expectNothingNew() throws Exception {
        GateReport report = judge();

        assertThat(Gates.lines(report.findings().added())).isEmpty();
        assertThat(Gates.lines(report.findings().fixed())).isEmpty();
        assertThat(Gates.rules(report.findings().standing())).anyMatch(line -> line.endsWith("pdb/blocks-drain"));
    }
}
