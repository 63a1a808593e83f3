package dev.scalinglint.read.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.read.Manifests;
import dev.scalinglint.tree.Application;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PodMakersTest {
    private static final String WEB = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web, namespace: a}
            spec: {template: {metadata: {labels: {app: web, acme.io/part: web}}}}
            """;

    @ParameterizedTest
    @ValueSource(strings = {"app: api", "acme.io/part: api", "app.kubernetes.io/name: api",
        "'app.kubernetes.io/name': ''"})
    void calledNothingWhenEverythingIsSeen(String label) {
        assertThat(selectsNothing(WEB + budget(label))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "strimzi.io/cluster: kafka", "elasticsearch.k8s.elastic.co/cluster-name: logs", "cnpg.io/cluster: db",
        "app.kubernetes.io/managed-by: some-operator", "statefulset.kubernetes.io/pod-name: web-0",
        "pod-template-hash: 5d4f",
        "app: '${APP}'", "serving.knative.dev/service: api"})
    void doubtfulForLabelsThatOthersGive(String label) {
        assertThat(selectsNothing(WEB + budget(label))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "kafka.strimzi.io/v1, Kafka, a, true", "kafka.strimzi.io/v1, Kafka, b, false",
        "monitoring.coreos.com/v1, Prometheus, a, true",
        "monitoring.coreos.com/v1, ServiceMonitor, a, false", "gateway.networking.k8s.io/v1, Gateway, a, true",
        "gateway.networking.k8s.io/v1, HTTPRoute, a, false", "rbac.authorization.k8s.io/v1, Role, a, false",
        "v1, ConfigMap, a, false",
        "argoproj.io/v1alpha1, Application, a, true", "keda.sh/v1alpha1, ScaledObject, a, false",
        "apps/v1, Deployment, a, false"})
    void doubtfulBesideOperators(String apiVersion, String kind, String namespace, boolean doubtful) {
        String other = "---\n{apiVersion: %s, kind: %s, metadata: {name: other, namespace: %s}}\n".formatted(apiVersion,
                kind, namespace);

        assertThat(selectsNothing(WEB + other + budget("app: api"))).isEqualTo(!doubtful);
    }

    @Test
    void doubtfulWhereNotAllIsVisible() {
        Application part = Manifests.application(WEB + budget("app: api"));

        assertThat(
                Manifests.model(new Application("test", "", part.objects(), false)).budgets().get(0).selectsNothing())
                .isFalse();
        assertThat(selectsNothing(budget("app: api"))).isFalse();
    }

    private static boolean selectsNothing(String yaml) {
        return Manifests.model(yaml).budgets().get(0).selectsNothing();
    }

    private static String budget(String label) {
        return """
                ---
                apiVersion: policy/v1
                kind: PodDisruptionBudget
                metadata: {name: api, namespace: a}
                spec: {maxUnavailable: 1, selector: {matchLabels: {%s}}}
                """.formatted(label);
    }
}
