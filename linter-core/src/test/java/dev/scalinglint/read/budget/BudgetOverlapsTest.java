package dev.scalinglint.read.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.model.DisruptionBudget;
import dev.scalinglint.read.Manifests;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetOverlapsTest {
    private static final String API = """
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: api%s}
            spec:
              template: {metadata: {labels: {app: api, team: blue}}}
            """;

    @Test
    void blamesTheLaterOfTwo() {
        List<DisruptionBudget> budgets = Manifests.model(API.formatted("")
                + budget("one", "", "app: api") + budget("two", "", "team: blue") + budget("three", "", "app: web"))
                .budgets();

        assertThat(budgets.get(0).overlap()).isNull();
        assertThat(budgets.get(1).overlap().value())
                .isEqualTo("PodDisruptionBudget one selects the pods of Deployment/api too");
        assertThat(budgets.get(1).overlap().place().line()).isEqualTo(budgets.get(1).selector().place().line());
        assertThat(budgets.get(2).overlap()).isNull();
    }

    @Test
    void leavesOtherNamespacesAndTheSameObjectAlone() {
        assertThat(overlaps(API.formatted("") + budget("one", ", namespace: a", "app: api")
                + budget("two", ", namespace: b", "app: api"))).isEmpty();
        assertThat(overlaps(API.formatted("") + budget("one", "", "app: api") + budget("one", "", "app: api")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "instances: 1, cnpg.io/cluster: db, true", "instances: 3, cnpg.io/cluster: db, true",
        "instances: 3, cnpg.io/instanceRole: replica, true",
        "instances: 2, cnpg.io/instanceRole: replica, false", "instances: 3, cnpg.io/cluster: other, false",
        "enablePDB: true, cnpg.io/instanceRole: primary, true", "enablePDB: false, cnpg.io/cluster: db, false",
    })
    void knowsTheBudgetsThatCloudNativePgMakes(String spec, String label, boolean overlaps) {
        String cluster = """
                apiVersion: postgresql.cnpg.io/v1
                kind: Cluster
                metadata: {name: db, namespace: a}
                spec: {%s}
                """.formatted(spec);

        assertThat(overlaps(cluster + budget("db", ", namespace: a", label))).hasSize(overlaps ? 1 : 0);
        assertThat(overlaps(cluster + budget("db", ", namespace: b", label))).isEmpty();
    }

    private static String budget(String name, String namespace, String label) {
        return """
                ---
                apiVersion: policy/v1
                kind: PodDisruptionBudget
                metadata: {name: %s%s}
                spec: {maxUnavailable: 1, selector: {matchLabels: {%s}}}
                """.formatted(name, namespace, label);
    }

    private static List<String> overlaps(String yaml) {
        return Manifests.model(yaml).budgets().stream().map(DisruptionBudget::overlap)
                .filter(java.util.Objects::nonNull).map(Located::value).toList();
    }
}
