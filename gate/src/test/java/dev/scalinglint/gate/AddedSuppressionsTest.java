package dev.scalinglint.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.gate.change.SettingsChange;
import dev.scalinglint.gate.control.Control;
import dev.scalinglint.gate.git.Sandbox;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a change asks not to be told is the base's to decide, and what the base was asked is granted still. */
class AddedSuppressionsTest {
    private static final String BUDGET = """
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: {name: web, namespace: shop%s}
            spec:
              minAvailable: 3%s
              selector: {matchLabels: {app: web}}
            """;
    private static final String LOUD = BUDGET.formatted("", "");
    private static final String COMMENTED = BUDGET.formatted("", " # scaling-lint: ignore pdb/blocks-drain -- later");
    private static final String ANNOTATED = BUDGET
            .formatted(", annotations: {scaling-lint.dev/ignore: 'pdb/blocks-drain: later'}", "");
    private static final String FOUND = "pdb/blocks-drain";

    @TempDir Path folder;

    private Sandbox sandbox;

    @BeforeEach
    void init() throws Exception {
        sandbox = Sandbox.in(folder);
        sandbox.write("shop/web.yaml", GateTest.WEB).commit();
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    private GateReport judge() throws Exception {
        return Gates.judge(sandbox.folder(), "HEAD", null);
    }

    private static boolean isNew(GateReport report) {
        return report.findings().added().stream().anyMatch(finding -> finding.rule().equals(FOUND));
    }

    private static List<String> told(GateReport report) {
        return report.settings().stream().map(change -> change.what() + " at " + change.place()).toList();
    }

    @Test
    void aCommentOfTheChangeSilencesNothingAndIsTold() throws Exception {
        sandbox.write("shop/budget.yaml", COMMENTED);

        GateReport report = judge();

        assertThat(isNew(report)).isTrue();
        assertThat(told(report))
                .containsExactly("a comment asks not to be told of pdb/blocks-drain: later at shop/budget.yaml:5:19");
        assertThat(report.settings()).allMatch(SettingsChange::loosens);
    }

    @Test
    void anAnnotationOfTheChangeSilencesNothingAndIsTold() throws Exception {
        sandbox.write("shop/budget.yaml", ANNOTATED);

        GateReport report = judge();

        assertThat(isNew(report)).isTrue();
        assertThat(told(report)).hasSize(1).first().asString()
                .startsWith("an annotation asks not to be told of pdb/blocks-drain: later at shop/budget.yaml:3:");
    }

    @Test
    void anAnnotationOfAWorkloadIsToldAsItsControl() throws Exception {
        sandbox.write("shop/web.yaml", GateTest.WEB.replace("  namespace: shop\n",
                "  namespace: shop\n  annotations: {scaling-lint.dev/ignore: 'pdb/missing: later'}\n"));

        GateReport report = judge();

        assertThat(report.settings()).isEmpty();
        assertThat(report.controls()).anyMatch(change -> change.control() == Control.SUPPRESSION);
        assertThat(Gates.rules(report.findings().standing())).contains("shop/web.yaml pdb/missing");
    }

    @Test
    void oneForAllThatAKustomizationMakesIsTold() throws Exception {
        sandbox.write("shop/budget.yaml", LOUD).write("shop/kustomization.yaml", """
                resources: [web.yaml, budget.yaml]
                commonAnnotations: {scaling-lint.dev/ignore: 'pdb/*: later'}
                """);

        GateReport report = judge();

        assertThat(isNew(report)).isTrue();
        assertThat(told(report) + report.controls().toString()).contains("shop/kustomization.yaml:2:");
    }

    @Test
    void whatTheBaseWasAskedIsGrantedWhereverItHasMoved() throws Exception {
        for (String written : List.of(COMMENTED, ANNOTATED)) {
            sandbox.write("shop/budget.yaml", written).commit();

            sandbox.write("shop/budget.yaml", "# a comment\n\n" + written.replace("later", "later still"));
            expectSilence();
            sandbox.write("shop/budget.yaml", written).move("shop/budget.yaml", "shop/pdb.yaml");
            expectSilence();
            sandbox.move("shop/pdb.yaml", "shop/budget.yaml").move("shop", "apps/shop");
            expectSilence();
            sandbox.move("apps/shop", "shop");
        }
    }

    private void expectSilence() throws Exception {
        GateReport report = judge();

        assertThat(report.files()).isPositive();
        assertThat(told(report)).isEmpty();
        assertThat(Gates.rules(report.after().findings())).noneMatch(line -> line.endsWith(FOUND));
    }

    @Test
    void oneOfAnotherFileThatStaysIsNoMove() throws Exception {
        sandbox.write("other/budget.yaml", COMMENTED.replace("shop", "other")).commit();
        sandbox.write("shop/budget.yaml", COMMENTED).write("other/budget.yaml", LOUD.replace("shop", "other"));

        assertThat(isNew(judge())).isTrue();
    }

    @Test
    void whatIsWidenedSilencesWhatItDidAndNoMore() throws Exception {
        sandbox.write("shop/budget.yaml", ANNOTATED).commit();
        sandbox.write("shop/budget.yaml",
                ANNOTATED.replace("pdb/blocks-drain:", "pdb/*:").replace("app: web}}", "app: none}}"));

        assertThat(told(judge())).hasSize(1).first().asString().contains("asks not to be told of pdb/*");
        assertThat(Gates.rules(judge().findings().added())).contains("shop/budget.yaml pdb/selects-nothing");

        sandbox.write("shop/budget.yaml", ANNOTATED.replace("pdb/blocks-drain:", "pdb/*:"));

        assertThat(isNew(judge())).isFalse();

        sandbox.write("shop/budget.yaml", COMMENTED.replace("later", "later until 2999-01-01")).commit();
        sandbox.write("shop/budget.yaml", COMMENTED);

        assertThat(told(judge())).hasSize(1);
        assertThat(isNew(judge())).isFalse();
    }

    @Test
    void aPolicyMayLetThemCount() throws Exception {
        sandbox.write(".scaling-lint.yaml", "controls: {new-suppressions-count: true}\n").commit();
        sandbox.write("shop/budget.yaml", COMMENTED);

        GateReport report = judge();

        assertThat(isNew(report)).isFalse();
        assertThat(told(report)).hasSize(1);
    }
}
