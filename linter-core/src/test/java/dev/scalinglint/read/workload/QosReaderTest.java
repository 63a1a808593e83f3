package dev.scalinglint.read.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.model.Qos;
import dev.scalinglint.read.Manifests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QosReaderTest {
    private static final String FULL = "{limits: {cpu: 1, memory: 1Gi}}";

    private static Qos pod(String spec) {
        return Manifests.workload("""
                apiVersion: v1
                kind: Pod
                metadata: {name: api}
                spec: {%s}
                """.formatted(spec)).qos();
    }

    private static Qos knative(String annotations) {
        return Manifests.workload("""
                apiVersion: serving.knative.dev/v1
                kind: Service
                metadata: {name: api}
                spec:
                  template:
                    metadata:
                      annotations: {%s}
                    spec: {containers: [{image: api, resources: {limits: {cpu: 1, memory: 1Gi}}}]}
                """.formatted(annotations)).qos();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{limits: {cpu: 1, memory: 1Gi}}                                       | Guaranteed | true",
        "{limits: {cpu: 1, memory: 1Gi}, requests: {cpu: 1000m, memory: 1Gi}}  | Guaranteed | true",
        "{limits: {cpu: 1, memory: 1Gi}, requests: {cpu: 500m}}                | Burstable  | false",
        "{limits: {cpu: 1}}                                                    | Burstable  | false",
        "{limits: {cpu: 0, memory: 0}}                                         | BestEffort | false",
        "{limits: {nvidia.com/gpu: 1}}                                         | BestEffort | false",
        "{}                                                                    | BestEffort | false"})
    void oneContainer(String resources, String name, boolean pass) {
        Qos qos = pod("containers: [{name: main, resources: %s}]".formatted(resources));
        assertThat(qos.name()).isEqualTo(name);
        assertThat(qos.containersPass()).isEqualTo(pass);
        assertThat(qos.spoiler() == null).isEqualTo(name.equals("Guaranteed"));
    }

    @Test
    void anInitContainerSpoilsThePod() {
        Qos qos = pod("containers: [{name: main, resources: %s}], initContainers: [{name: migrate}]".formatted(FULL));
        assertThat(qos.name()).isEqualTo("Burstable");
        assertThat(qos.containersPass()).isTrue();
        assertThat(qos.spoiler().value()).isEqualTo("init container migrate has no cpu request or limit");
    }

    @Test
    void aSidecarCountsAsAContainer() {
        Qos qos =
                pod("containers: [{name: main, resources: %s}], initContainers: [{name: proxy, restartPolicy: Always}]"
                        .formatted(FULL));
        assertThat(qos.containersPass()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", value = {
        "{limits: {cpu: 2, memory: 2Gi}}                                      | none",
        "{limits: {cpu: 2, memory: 2Gi}, requests: {cpu: 1}}                  | the pod requests cpu 1 and is "
                + "limited to 2",
        "{limits: {cpu: 2}}                                                   | the pod has no memory request or "
                + "limit"})
    void podLevelResourcesDecideAlone(String resources, String spoiler) {
        Qos qos = pod("resources: %s, containers: [{name: main}]".formatted(resources));
        assertThat(qos.spoiler() == null ? null : qos.spoiler().value()).isEqualTo(spoiler);
    }

    @Test
    void aPodLevelRequestThatIsNotWrittenIsWhatTheContainersAsk() {
        Qos qos = pod(
                "resources: {limits: {cpu: 2, memory: 2Gi}}, containers: [{name: a, resources: {requests: {cpu: 1}}}]");
        assertThat(qos.name()).isEqualTo("Burstable");
        assertThat(pod(
                "resources: {limits: {cpu: 2, memory: 2Gi}}, containers: [{name: a, resources: {requests: {cpu: 2}}}]")
                .name())
                .isEqualTo("Guaranteed");
    }

    @Test
    void queueProxySpoilsEveryKnativePod() {
        Qos qos = knative("");
        assertThat(qos.name()).isEqualTo("Burstable");
        assertThat(qos.containersPass()).isTrue();
        assertThat(qos.spoiler().value()).contains("queue-proxy", "cpu limit");
        assertThat(qos.spoiler().place().line()).isEqualTo(7);
    }

    @Test
    void queueProxyMayBeGivenItsOwn() {
        String prefix = "queue.sidecar.serving.knative.dev/";
        assertThat(knative(prefix + "cpu-resource-request: 100m, " + prefix + "cpu-resource-limit: 100m, "
                + prefix + "memory-resource-limit: 200Mi").name()).isEqualTo("Guaranteed");
        assertThat(knative(prefix + "cpu-resource-limit: 100m, " + prefix + "memory-resource-limit: 200Mi").spoiler()
                .value())
                .as("its own cpu request of 25m stays").contains("25m");
    }

    @Test
    void theClusterMayGiveQueueProxyItsOwn() {
        assertThat(Manifests.workload("""
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: config-deployment, namespace: knative-serving}
                data:
                  queue-sidecar-cpu-request: 100m
                  queue-sidecar-cpu-limit: 100m
                  queue-sidecar-memory-limit: 200Mi
                ---
                apiVersion: serving.knative.dev/v1
                kind: Service
                metadata: {name: api}
                spec: {template: {spec: {containers: [{image: api, resources: {limits: {cpu: 1, memory: 1Gi}}}]}}}
                """).qos().name()).isEqualTo("Guaranteed");
    }
}
