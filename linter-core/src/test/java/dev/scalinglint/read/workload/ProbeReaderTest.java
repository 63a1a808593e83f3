package dev.scalinglint.read.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.model.Probe;
import dev.scalinglint.model.Workload;
import dev.scalinglint.read.Manifests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProbeReaderTest {
    private static Probe readiness(String probe) {
        return deployment("ports: [{name: http, containerPort: 8080}, {containerPort: 9090}], readinessProbe: " + probe)
                .containers().get(0).readiness();
    }

    private static Workload deployment(String container) {
        return Manifests.workload("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: api}
                spec: {template: {spec: {containers: [{name: main, %s}]}}}
                """.formatted(container));
    }

    private static Probe knative(String type, String port, String probe) {
        var container = Manifests.workload("""
                apiVersion: serving.knative.dev/v1
                kind: Service
                metadata: {name: api}
                spec: {template: {spec: {containers: [{image: api, ports: [%s], %sProbe: %s}]}}}
                """.formatted(port, type, probe)).containers().get(0);
        return type.equals("readiness")
                ? container.readiness()
                : type.equals("liveness") ? container.liveness() : container.startup();
    }

    @Test
    void whatNobodyWroteIsFilledInAndMarked() {
        Probe probe = readiness("{httpGet: {port: 8080}}");
        assertThat(probe.path().value()).isEqualTo("/");
        assertThat(probe.path().defaulted()).isTrue();
        assertThat(probe.period().value()).isEqualTo(10);
        assertThat(probe.timeout().value()).isEqualTo(1);
        assertThat(probe.budget()).isEqualTo(30);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", value = {
        "8080, 8080, true", "9090, 9090, true", "9999, 9999, false", "http, 8080, true", "https, none, false",
        "'\"8080\"', none, false"})
    void portsAreLookedUpByName(String port, Integer number, boolean declared) {
        Probe probe = readiness("{httpGet: {port: %s}}".formatted(port));
        assertThat(probe.portNumber()).isEqualTo(number);
        assertThat(probe.portDeclared()).isEqualTo(declared);
    }

    @Test
    void aNameOfAnotherContainerIsNotFound() {
        Workload workload = Manifests.workload("""
                apiVersion: v1
                kind: Pod
                metadata: {name: api}
                spec:
                  containers:
                    - {name: main, readinessProbe: {httpGet: {port: metrics}}}
                    - {name: exporter, ports: [{name: metrics, containerPort: 9090}]}
                """);
        assertThat(workload.containers().get(0).readiness().portNumber()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"{exec: {command: [true]}}, exec, false", "{grpc: {port: 1}}, grpc, false",
        "{tcpSocket: {port: 1}}, tcpSocket, false",
        "{}, none, true", "{periodSeconds: 3}, none, true"})
    void actions(String probe, String action, boolean empty) {
        assertThat(readiness(probe).action()).isEqualTo(action);
        assertThat(readiness(probe).empty()).isEqualTo(empty);
        assertThat(readiness(probe).path()).isNull();
    }

    @Test
    void zeroSecondsMeanTheDefault() {
        assertThat(readiness("{exec: {command: [true]}, periodSeconds: 0, failureThreshold: 60}").budget())
                .isEqualTo(600);
    }

    @Test
    void aBudgetBeyondAllNumbersIsStillANumber() {
        assertThat(readiness("{exec: {command: [true]}, periodSeconds: 2147483647, failureThreshold: 2147483647}")
                .budget())
                .isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void knativeFillsInTheUserPort() {
        assertThat(knative("readiness", "", "{httpGet: {path: /healthz}}").portNumber()).isEqualTo(8080);
        assertThat(knative("liveness", "{containerPort: 8181}", "{httpGet: {path: /healthz}}").portNumber())
                .isEqualTo(8181);
        assertThat(knative("liveness", "{name: http1, containerPort: 8181}", "{httpGet: {port: http1}}").portNumber())
                .isEqualTo(8181);
        assertThat(knative("startup", "{name: http1, containerPort: 8181}", "{httpGet: {port: http1}}").portNumber())
                .isNull();
        assertThat(knative("startup", "{containerPort: 8181}", "{httpGet: {path: /}}").portNumber()).isNull();
    }

    @Test
    void knativesOwnReadinessProbeAsksNothing() {
        assertThat(knative("readiness", "", "{tcpSocket: {port: 0}, successThreshold: 1}").empty()).isTrue();
        assertThat(knative("readiness", "", "{tcpSocket: {port: 8080}}").empty()).isFalse();
        assertThat(knative("readiness", "", "{httpGet: {path: /}}").period().value()).as("aggressive").isZero();
    }

    @Test
    void servedIsWhatDeclaresPorts() {
        assertThat(deployment("ports: [{containerPort: 80}]").containers().get(0).served()).isTrue();
        assertThat(deployment("image: worker").containers().get(0).served()).isFalse();
        assertThat(knative("readiness", "", "{}")).isNotNull();
        assertThat(Manifests.workload("""
                apiVersion: batch/v1
                kind: Job
                metadata: {name: once}
                spec: {template: {spec: {containers: [{name: main, ports: [{containerPort: 80}]}]}}}
                """).containers().get(0).served()).isFalse();
    }

    @Test
    void aServiceMeansTheMainContainerWhereNoneDeclaresPorts() {
        Workload workload = Manifests.workload("""
                apiVersion: v1
                kind: Service
                metadata: {name: api}
                spec: {selector: {app: api}, ports: [{port: 80}]}
                ---
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: api}
                spec:
                  template:
                    metadata: {labels: {app: api}, annotations: {kubectl.kubernetes.io/default-container: web}}
                    spec: {containers: [{name: shipper}, {name: web}]}
                """);
        assertThat(workload.containers()).extracting(container -> container.name() + " " + container.served())
                .containsExactly("shipper false", "web true");
    }
}
