package dev.scalinglint.read.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.model.DisruptionBudget;
import dev.scalinglint.read.Manifests;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetReaderTest {
    private static final String API = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: api, namespace: shop, labels: {tier: front}}
            spec:
              replicas: %s
              selector: {matchLabels: {app: api}}
              template:
                metadata: {labels: {app: api, team: blue}}
                spec: {containers: [{name: api, image: api}]}
            """;

    /** The table of facts 2.5, as pods kept, and whether a drain is blocked. */
    @ParameterizedTest
    @CsvSource({
        "1, minAvailable: 1, 1, true", "2, minAvailable: 1, 1, false", "3, minAvailable: 1, 1, false",
        "7, minAvailable: 1, 1, false",
        "1, minAvailable: 50%, 1, true", "2, minAvailable: 50%, 1, false", "3, minAvailable: 50%, 2, false",
        "7, minAvailable: 50%, 4, false",
        "1, maxUnavailable: 1, 0, false", "2, maxUnavailable: 1, 1, false", "7, maxUnavailable: 1, 6, false",
        "1, maxUnavailable: 50%, 0, false", "3, maxUnavailable: 50%, 1, false", "7, maxUnavailable: 50%, 3, false",
        "7, maxUnavailable: 1%, 6, false",
        "3, minAvailable: 3, 3, true", "3, minAvailable: 4, 4, true", "3, minAvailable: 100%, 3, true",
        "3, minAvailable: \"100%\", 3, true",
        "3, maxUnavailable: 0, 3, true", "3, maxUnavailable: 0%, 3, true", "3, minAvailable: 0, 0, false",
        "0, minAvailable: 1, 1, false", "0, maxUnavailable: 0, 0, false",
    })
    void countsWhatADrainLeaves(String replicas, String limit, int kept, boolean blocked) {
        DisruptionBudget budget = only(API.formatted(replicas) + budget("shop", limit, "{matchLabels: {app: api}}"));

        assertThat(budget.problem()).isNull();
        assertThat(budget.pods()).isEqualTo(Integer.parseInt(replicas));
        assertThat(budget.kept()).isEqualTo(kept);
        assertThat(budget.blocked() != null).isEqualTo(blocked);
    }

    @ParameterizedTest
    @CsvSource({
        "minAvailable: \"1\", is a quoted number", "maxUnavailable: \"2\", is a quoted number",
        "minAvailable: 101%, is over 100%", "minAvailable: 1.5, is neither", "minAvailable: one, is neither",
        "minAvailable: 50 %, is neither", "maxUnavailable: -1, is negative",
        "minAvailable: 1\\n  maxUnavailable: 1, sets both", "unhealthyPodEvictionPolicy: AlwaysAllow, sets neither",
    })
    void saysWhatIsInvalid(String limit, String problem) {
        DisruptionBudget budget =
                only(API.formatted(3) + budget("shop", limit.replace("\\n", "\n"), "{matchLabels: {app: api}}"));

        assertThat(budget.problem().value()).contains(problem);
        assertThat(budget.kept()).isNull();
        assertThat(budget.blocked()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"minAvailable: ${PDB_MIN}", "minAvailable: 100%", "minAvailable: 099%", "maxUnavailable: 0"})
    void leavesValidAndUnrenderedLimitsAlone(String limit) {
        assertThat(only(budget("shop", limit, "{}")).problem()).isNull();
    }

    @Test
    void pointsAtTheSecondOfTwoLimits() {
        DisruptionBudget budget = only(budget("shop", "maxUnavailable: 1\n  minAvailable: 1", "{}"));

        assertThat(budget.problem().place().line()).isEqualTo(budget.maxUnavailable().place().line() + 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "shop | {matchLabels: {app: api}} | true", "shop | {matchLabels: {app: api, team: blue}} | true",
        "shop | {matchLabels: {app: api, team: red}} | false", "shop | {matchLabels: {tier: front}} | false",
        "other | {matchLabels: {app: api}} | false", "other | {} | false", "shop | {} | true",
        "shop | {matchExpressions: [{key: app, operator: In, values: [web, api]}]} | true",
        "shop | {matchExpressions: [{key: app, operator: NotIn, values: [web]}]} | true",
        "shop | {matchExpressions: [{key: app, operator: DoesNotExist}]} | false",
        "shop | {matchExpressions: [{key: team, operator: Exists}], matchLabels: {app: api}} | true",
        "shop | {matchExpressions: [{key: app, operator: in, values: [api]}]} | false",
    })
    void selectsByTheLabelsOfPodsInItsNamespace(String namespace, String selector, boolean covered) {
        DisruptionBudget budget = only(API.formatted(3) + budget(namespace, "minAvailable: 1", selector));

        assertThat(budget.covers()).hasSize(covered ? 1 : 0);
    }

    @Test
    void tellsAnAbsentSelectorFromAnEmptyOne() {
        DisruptionBudget absent = only(API.formatted(1) + budget("shop", "minAvailable: 1", "null"));

        assertThat(absent.covers()).isEmpty();
        assertThat(absent.selectsNothing()).isTrue();
        assertThat(absent.blocked()).isNull();
        assertThat(only(API.formatted(1) + budget("shop", "minAvailable: 1", "{}")).selectsNothing()).isFalse();
    }

    @Test
    void rangesOverAllItCovers() {
        String web = "---\n" + API.formatted(1).replace("{name: api, namespace", "{name: web, namespace");

        DisruptionBudget budget =
                only(API.formatted(1) + web + budget("shop", "minAvailable: 1", "{matchLabels: {app: api}}"));

        assertThat(budget.covers()).hasSize(2);
        assertThat(budget.pods()).isEqualTo(2);
        assertThat(budget.blocked()).isNull();
    }

    @Test
    void isJudgedAtTheAutoscalersMinimum() {
        String autoscaler = """
                ---
                apiVersion: autoscaling/v2
                kind: HorizontalPodAutoscaler
                metadata: {name: api, namespace: shop}
                spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: api}, minReplicas: %s, \
                maxReplicas: 9}
                """;

        assertThat(only(API.formatted(3) + autoscaler.formatted(1)
                + budget("shop", "minAvailable: 1", "{matchLabels: {app: api}}"))
                .blocked().value()).contains("the only pod that runs at the minimum");
        assertThat(only(API.formatted(1) + autoscaler.formatted(2)
                + budget("shop", "minAvailable: 1", "{matchLabels: {app: api}}")).blocked()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"'1', true", "'2', false", "'0', false"})
    void blocksWhatScalesToZeroOnlyWhenItCanNeverRunMore(String maxScale, boolean blocked) {
        String service = """
                apiVersion: serving.knative.dev/v1
                kind: Service
                metadata: {name: torghut, namespace: shop}
                spec:
                  template:
                    metadata: {annotations: {autoscaling.knative.dev/max-scale: "%s"}}
                    spec: {containers: [{image: torghut}]}
                """.formatted(maxScale);

        for (String label : List.of("serving.knative.dev/service: torghut",
                "serving.knative.dev/revision: torghut-00001")) {
            DisruptionBudget budget =
                    only(service + budget("shop", "minAvailable: 50%", "{matchLabels: {" + label + "}}"));

            assertThat(budget.covers()).hasSize(1);
            assertThat(budget.blocked() != null).isEqualTo(blocked);
        }
    }

    @Test
    void doesNotCountPodsWithoutAController() {
        DisruptionBudget budget = only(API.formatted(1).replace("kind: Deployment", "kind: DaemonSet")
                + budget("shop", "minAvailable: 1", "{matchLabels: {app: api}}"));

        assertThat(budget.pods()).isNull();
        assertThat(budget.blocked()).isNull();
    }

    private static String budget(String namespace, String limit, String selector) {
        return """
                ---
                apiVersion: policy/v1
                kind: PodDisruptionBudget
                metadata: {name: api, namespace: %s}
                spec:
                  %s
                  selector: %s
                """.formatted(namespace, limit, selector);
    }

    private static DisruptionBudget only(String yaml) {
        List<DisruptionBudget> budgets = Manifests.model(yaml).budgets();
        assertThat(budgets).hasSize(1);
        return budgets.get(0);
    }
}
