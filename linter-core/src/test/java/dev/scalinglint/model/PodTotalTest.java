package dev.scalinglint.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.read.Manifests;
import org.junit.jupiter.api.Test;

/** AggregateContainerRequests of Kubernetes, and pod-level resources in its stead. */
class PodTotalTest {
    private static final String POD = """
            apiVersion: v1
            kind: Pod
            metadata: {name: api}
            spec:
            """;

    @Test
    void aSidecarRunsBesideTheInitContainersAfterIt() {
        Workload pod = Manifests.workload(POD + """
                  initContainers:
                    - {name: mesh, restartPolicy: Always, image: m:1, resources: {requests: {cpu: 500m}}}
                    - {name: migrate, image: a:1, resources: {requests: {cpu: "2"}}}
                  containers: [{name: app, image: a:1, resources: {requests: {cpu: "1"}}}]
                """);
        assertThat(pod.requested("cpu")).isEqualByComparingTo("2.5");
        assertThat(pod.requested("memory")).isNull();
    }

    @Test
    void aSidecarAfterThemDoesNot() {
        assertThat(Manifests.workload(POD + """
                  initContainers:
                    - {name: migrate, image: a:1, resources: {requests: {cpu: "2"}}}
                    - {name: mesh, restartPolicy: Always, image: m:1, resources: {requests: {cpu: 500m}}}
                  containers: [{name: app, image: a:1, resources: {requests: {cpu: "1"}}}]
                """).requested("cpu")).isEqualByComparingTo("2");
    }

    @Test
    void oneContainerWithoutALimitLeavesThePodWithout() {
        Workload pod = Manifests.workload(POD + """
                  initContainers: [{name: migrate, image: a:1}]
                  containers:
                    - {name: app, image: a:1, resources: {limits: {cpu: "1", memory: 1Gi}}}
                    - {name: log, image: l:1, resources: {limits: {cpu: 100m}}}
                """);
        assertThat(pod.limited("cpu")).isEqualByComparingTo("1.1");
        assertThat(pod.limited("memory")).isNull();
    }

    @Test
    void whatThePodIsGivenAsAWholeCounts() {
        Workload pod = Manifests.workload(POD + """
                  resources: {requests: {cpu: "3"}, limits: {cpu: "4"}}
                  containers: [{name: app, image: a:1, resources: {requests: {cpu: "1"}}}]
                """);
        assertThat(pod.requested("cpu")).isEqualByComparingTo("3");
        assertThat(pod.limited("cpu")).isEqualByComparingTo("4");
    }
}
