package dev.scalinglint.read.autoscaling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.model.Model;
import dev.scalinglint.model.Scale;
import dev.scalinglint.read.Manifests;
import org.junit.jupiter.api.Test;

final class AutoscalingTest {
    private static final String DEPLOYMENT = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: api, namespace: shop}
            spec:
              replicas: 2
              template: {spec: {containers: [{name: api, image: a}]}}
            ---
            """;

    @Test
    void anHpaSetsBothBounds() {
        Scale scale = scale(DEPLOYMENT + """
                apiVersion: autoscaling/v1
                kind: HorizontalPodAutoscaler
                metadata: {name: api, namespace: shop}
                spec:
                  maxReplicas: 5
                  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: api}
                """);
        assertThat(scale.autoscaled()).isTrue();
        assertThat(scale.min().value()).isEqualTo(1);
        assertThat(scale.max().value()).isEqualTo(5);
        assertThat(scale.max().place().line()).isEqualTo(12);
        assertThat(scale.surge()).isEqualTo(2);
    }

    @Test
    void aWrittenCountAboveTheAutoscalersMaximumIsStillApplied() {
        assertThat(scale(DEPLOYMENT + """
                apiVersion: autoscaling/v2
                kind: HorizontalPodAutoscaler
                metadata: {name: api, namespace: shop}
                spec: {maxReplicas: 1, scaleTargetRef: {kind: Deployment, name: api}}
                """).max().value()).isEqualTo(2);
    }

    @Test
    void kedaDefaultsToADeploymentFromZeroToAHundred() {
        Scale scale = scale(DEPLOYMENT + """
                apiVersion: keda.sh/v1alpha1
                kind: ScaledObject
                metadata: {name: api, namespace: shop}
                spec: {scaleTargetRef: {name: api}}
                """);
        assertThat(scale.min().value()).isZero();
        assertThat(scale.max().value()).isEqualTo(100);
        assertThat(scale.max().defaulted()).isTrue();
    }

    @Test
    void kedaHoldsByPausingAndStopsAtItsMaximumWhateverItsFallback() {
        Scale scale = scale(DEPLOYMENT + """
                apiVersion: keda.sh/v1alpha1
                kind: ScaledObject
                metadata:
                  name: api
                  namespace: shop
                  annotations: {autoscaling.keda.sh/paused-replicas: "0"}
                spec:
                  scaleTargetRef: {name: api}
                  minReplicaCount: 1
                  maxReplicaCount: 3
                  fallback: {failureThreshold: 3, replicas: 6}
                """);
        assertThat(scale.min().source()).isEqualTo("paused-replicas of ScaledObject api");
        assertThat(scale.max().source()).isEqualTo("maxReplicaCount of ScaledObject api");
    }

    @Test
    void otherNamespacesAndGroupsAreOthers() {
        for (String other : new String[] {
            "namespace: shop, name: x}\nspec: {maxReplicas: 9, scaleTargetRef: {apiVersion: apps.kruise.io/v1, kind: "
                    + "Deployment, name: api}}",
            "namespace: bar, name: x}\nspec: {maxReplicas: 9, scaleTargetRef: {kind: Deployment, name: api}}",
            "namespace: shop, name: x}\nspec: {maxReplicas: 9, scaleTargetRef: {kind: StatefulSet, name: api}}"}) {
            Model model = Manifests.model(DEPLOYMENT
                    + "apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {" + other + "\n");
            assertThat(model.autoscalers().get(0).targets()).as(other).isEmpty();
            assertThat(model.workloads().get(0).scale().max().value()).isEqualTo(2);
        }
    }

    private static Scale scale(String yaml) {
        return Manifests.workload(yaml).scale();
    }
}
