package dev.scalinglint.shape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.finding.Finding;
import dev.scalinglint.finding.Severity;
import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.yaml.YamlReader;
import dev.scalinglint.read.Manifests;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShapeCheckTest {
    private static List<Finding> check(String yaml) {
        List<Finding> findings = new ArrayList<>();
        Manifests.application(yaml).objects().forEach(object -> ShapeCheck.check(object, null, findings));
        return findings;
    }

    private static List<Finding> deployment(String spec) {
        return check("apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec:\n" + spec.indent(2));
    }

    private static List<Finding> container(String field) {
        return deployment("template: {spec: {containers: [{" + field + "}]}}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "replicas: \"3\"                     | 13 | spec.replicas is the text '3', expected a whole number: remove "
                + "the quotes",
        "replicas: three                   | 13 | spec.replicas is the text 'three', expected a whole number",
        "replicas: true                    | 13 | spec.replicas is the unquoted boolean true, expected a whole number",
        "replicas: 1.5                     | 13 | spec.replicas is the number 1.5, expected a whole number",
        "'replicas: [3]'                   | 3  | spec.replicas is a list, expected a whole number",
        "progressDeadlineSeconds: 10m      | 28 | spec.progressDeadlineSeconds is the text '10m', expected a whole "
                + "number",
        "'strategy: {rollingUpdate: {maxSurge: true}}' | 40 | spec.strategy.rollingUpdate.maxSurge is the unquoted "
                + "boolean true, expected a whole number or a string",
        "'selector: {matchLabels: {app: 1}}' | 33 | spec.selector.matchLabels.app is an unquoted number, expected a "
                + "string: quote it"})
    void eachAtItsPlace(String spec, int column, String message) {
        assertThat(deployment(spec)).singleElement().satisfies(finding -> {
            assertThat(finding.message()).isEqualTo(message);
            assertThat(finding.rule()).isEqualTo("input/wrong-type");
            assertThat(finding.place().line()).isEqualTo(5);
            assertThat(finding.place().column()).isEqualTo(column);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "env: [{name: PORT, value: 8080}]            | env[].value is an unquoted number, expected a string: quote it",
        "env: [{name: DEBUG, value: yes}]            | env[].value is the unquoted boolean yes, expected a string: "
                + "quote it",
        "env: {PORT: a}                              | env is a mapping, expected a list",
        "args: [--port, 8080]                        | args[] is an unquoted number, expected a string: quote it",
        "command: serve                              | command is a text, expected a list",
        "readinessProbe: {periodSeconds: \"10\"}       | readinessProbe.periodSeconds is the text '10', expected a "
                + "whole number: remove the quotes",
        "readinessProbe: {httpGet: {port: 80.5}}     | readinessProbe.httpGet.port is the number 80.5, expected a "
                + "whole number or a string",
        "volumeMounts: [{name: a, readOnly: \"true\"}] | volumeMounts[].readOnly is the text 'true', expected true "
                + "or false: remove the quotes"})
    void inContainers(String field, String message) {
        assertThat(container(field)).singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .isEqualTo("spec.template.spec.containers[]." + message));
    }

    @ParameterizedTest
    @ValueSource(strings = {"replicas: 3", "replicas: 3.0", "replicas:", "replicas: ${REPLICAS}",
        "replicas: \"${REPLICAS}\"", "replicas: \"{{ replicas }}\"",
        "replicas: REPLICAS", "replicas: __N__", "replicas: <n>", "replicas: \"#{Replicas}#\"", "replicas: $(N)",
        "replicas: &n 3", "unknown: \"3\"",
        "strategy: {rollingUpdate: {maxSurge: 25%, maxUnavailable: 1}}",
        "template: {metadata: {annotations: {day: 2026-11-21}}}"})
    void whatFitsOrIsFilledInLater(String spec) {
        assertThat(deployment(spec)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ports: [{containerPort: 80}]", "livenessProbe: {httpGet: {port: http}}",
        "livenessProbe: {httpGet: {port: \"8080\"}}",
        "resources: {limits: {cpu: 1, memory: 1Gi}}", "args: [\"8080\", -v, 1h, 10.0.0.1]",
        "env: [{name: A, value: \"1\"}, {name: B}]"})
    void inContainersToo(String field) {
        assertThat(container(field)).isEmpty();
    }

    @Test
    void aliasesAndMergeKeysAreJudgedWhereTheyStand() {
        assertThat(check("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: a, annotations: {n: &n "3"}}
                spec: {replicas: *n}
                """)).isEmpty();
    }

    @Test
    void whatRulesJudgeInTheirOwnWordsIsTheirs() {
        assertThat(check("""
                apiVersion: serving.knative.dev/v1
                kind: Service
                metadata: {name: a, labels: {tier: 1}}
                spec: {template: {metadata: {annotations: {autoscaling.knative.dev/maxScale: 1}}}}
                ---
                apiVersion: policy/v1
                kind: PodDisruptionBudget
                metadata: {name: a}
                spec: {minAvailable: "1"}
                """)).isEmpty();
    }

    @Test
    void otherKinds() {
        assertThat(check("""
                apiVersion: serving.knative.dev/v1
                kind: Service
                metadata: {name: 1}
                spec: {template: {spec: {containerConcurrency: "1"}}, \
                traffic: [{percent: "100", latestRevision: "true"}]}
                ---
                apiVersion: keda.sh/v1alpha1
                kind: ScaledObject
                metadata: {name: a}
                spec: {maxReplicaCount: "5", triggers: [{type: cpu, metadata: {value: 60}}]}
                ---
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: a}
                data: {PORT: 8080, HOST: a}
                ---
                apiVersion: autoscaling.k8s.io/v1
                kind: VerticalPodAutoscaler
                metadata: {name: a}
                spec: {updatePolicy: {updateMode: Off}}
                ---
                apiVersion: example.com/v1
                kind: Deployment
                metadata: {name: 1}
                spec: {replicas: "1"}
                """)).extracting(finding -> finding.place().line() + " " + finding.message().split(" ")[0])
                .containsExactly(
                        "3 metadata.name", "4 spec.template.spec.containerConcurrency", "4 spec.traffic[].percent",
                        "4 spec.traffic[].latestRevision",
                        "9 spec.maxReplicaCount", "9 spec.triggers[].metadata.value", "14 data.PORT",
                        "19 spec.updatePolicy.updateMode");
    }

    @Test
    void aNumberWhereTextBelongsMayBeASecret() {
        assertThat(container("env: [{name: PIN, value: 4711}]").toString()).doesNotContain("4711");
    }

    @ParameterizedTest
    @CsvSource({"pkg/config/testdata/settings.yaml, INFO", "src/test/resources/settings.yaml, INFO",
        "deploy/settings.yaml, ERROR",
        "clusters/test/settings.yaml, ERROR", "clusters/prod/mock/settings.yaml, ERROR"})
    void whatOnlyTestsReadIsAnInfo(String path, String severity) {
        List<Finding> findings = new ArrayList<>();
        KubeObject object = KubeObject.of(YamlReader.read(
                SourceFile.of(path, "apiVersion: v1\nkind: ConfigMap\ndata: {PORT: 8080}\n"),
                Limits.DEFAULT, findings::add).get(0).root());
        ShapeCheck.check(object, null, findings);
        assertThat(findings).singleElement().satisfies(
                finding -> assertThat(finding.severity()).isEqualTo(Severity.valueOf(severity)));
    }
}
