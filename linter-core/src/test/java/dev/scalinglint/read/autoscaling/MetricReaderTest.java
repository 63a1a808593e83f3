package dev.scalinglint.read.autoscaling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.model.Autoscaler;
import dev.scalinglint.model.Metric;
import dev.scalinglint.model.Model;
import dev.scalinglint.read.Manifests;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MetricReaderTest {
    private static final String TARGET = "scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: api}";

    private static Model model(String resources, String autoscaler) {
        return Manifests.model("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: api, namespace: shop}
                spec: {template: {spec: {initContainers: [{name: init, image: i}], containers: [%s]}}}
                ---
                %s
                """.formatted(resources, autoscaler));
    }

    private static List<Metric> hpa(String version, String resources, String spec) {
        return model(resources,
                "apiVersion: autoscaling/" + version
                        + "\nkind: HorizontalPodAutoscaler\nmetadata: {name: a, namespace: shop}\nspec: {"
                        + TARGET + ", maxReplicas: 3, " + spec + "}")
                .autoscalers().get(0).metrics();
    }

    private static final String EQUAL = "{name: one, image: i, resources: {limits: {cpu: 500m}}}";

    @Test
    void everyVersionSaysUtilisationInItsOwnWay() {
        assertThat(hpa("v1", EQUAL, "targetCPUUtilizationPercentage: 70"))
                .extracting(metric -> metric.utilization().value()).containsExactly(70);
        assertThat(hpa("v2beta1", EQUAL,
                "metrics: [{type: Resource, resource: {name: memory, targetAverageUtilization: 60}}]"))
                .extracting(Metric::resource).containsExactly("memory");
        assertThat(hpa("v2", EQUAL,
                "metrics: [{type: ContainerResource, containerResource: {name: cpu, container: one, target: "
                        + "{averageUtilization: 50}}}]"))
                .extracting(Metric::container).containsExactly("one");
    }

    @Test
    void withoutMetricsItIsEightyPercentOfCpu() {
        assertThat(hpa("v2", EQUAL, "minReplicas: 1")).singleElement().satisfies(metric -> {
            assertThat(metric.utilization().value()).isEqualTo(80);
            assertThat(metric.utilization().defaulted()).isTrue();
            assertThat(metric.threshold()).isEqualTo(88);
        });
        assertThat(hpa("v1", EQUAL,
                "metrics: [{type: Resource, resource: {name: cpu, target: {averageUtilization: 10}}}]"))
                .as("v1 has no such field").extracting(metric -> metric.utilization().value()).containsExactly(80);
        assertThat(hpa("v2", EQUAL, "metrics: [{type: Pods, pods: {metric: {name: cpu}}}]")).isEmpty();
    }

    @Test
    void theCeilingIsWhatLimitsAllowOfAllThatIsRequested() {
        String burst = "{name: two, image: i, resources: {requests: {cpu: 500m}, limits: {cpu: 2}}}";
        assertThat(hpa("v2", EQUAL, "").get(0).ceiling()).isEqualTo(100);
        assertThat(hpa("v2", EQUAL + ", " + burst, "").get(0).ceiling()).isEqualTo(250);
        assertThat(hpa("v2", "{name: open, image: i, resources: {requests: {cpu: 1}}}", "").get(0).ceiling()).isNull();
        assertThat(hpa("v2", EQUAL, "behavior: {scaleUp: {tolerance: '0.25'}}").get(0).threshold()).isEqualTo(100);
    }

    @Test
    void oneContainerWithoutRequestsIsEnough() {
        String none = "{name: none, image: i}";
        assertThat(hpa("v2", EQUAL + ", " + none, "").get(0).lacking()).isEqualTo("container none");
        assertThat(hpa("v2", EQUAL + ", " + none, "metrics: [{resource: {name: cpu, target: {averageValue: 1}}}]")
                .get(0).lacking()).isNull();
    }

    @Test
    void kedaCountsUtilisationUnlessItSaysOtherwise() {
        Autoscaler keda = model(EQUAL, """
                apiVersion: keda.sh/v1alpha1
                kind: ScaledObject
                metadata: {name: a, namespace: shop}
                spec:
                  scaleTargetRef: {name: api}
                  triggers:
                    - {type: cpu, metricType: Utilization, metadata: {value: "60"}}
                    - {type: memory, metadata: {type: AverageValue, value: "60"}}
                    - {type: kafka, metadata: {value: "60"}}
                """).autoscalers().get(0);
        assertThat(keda.metrics()).extracting(metric -> metric.resource() + " " + metric.utilization())
                .containsExactly("cpu 60", "memory null");
        assertThat(keda.metrics()).extracting(Metric::lacking).containsExactly(null, "container one");
    }
}
