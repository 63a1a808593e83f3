package dev.scalinglint.read.knative;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.model.Scale;
import dev.scalinglint.read.Manifests;
import org.junit.jupiter.api.Test;

final class KnativeScaleTest {
    @Test
    void kebabBeatsCamelWhateverTheOrder() {
        Scale scale = scale("""
                autoscaling.knative.dev/maxScale: "9"
                autoscaling.knative.dev/max-scale: "2"
                autoscaling.knative.dev/min-scale: "1"
                autoscaling.knative.dev/minScale: "8"
                """);
        assertThat(scale.max().value()).isEqualTo(2);
        assertThat(scale.max().place().line()).isEqualTo(11);
        assertThat(scale.min().value()).isEqualTo(1);
        assertThat(scale.min().source()).isEqualTo("min-scale");
    }

    @Test
    void zeroMeansNoLimitAndAbsentPointsToTheAnnotations() {
        Scale zero = scale("autoscaling.knative.dev/maxScale: \"0\"\n");
        assertThat(zero.max().unlimited()).isTrue();
        assertThat(zero.max().defaulted()).isFalse();
        assertThat(zero.max().place().line()).isEqualTo(10);

        Scale absent = scale("example.com/team: a\n");
        assertThat(absent.max().unlimited()).isTrue();
        assertThat(absent.max().defaulted()).isTrue();
        assertThat(absent.max().place().line()).isEqualTo(9);
        assertThat(absent.min().value()).isZero();
    }

    @Test
    void withoutAnnotationsItPointsToTheTemplate() {
        Scale scale = Manifests.workload("""
                apiVersion: serving.knative.dev/v1
                kind: Service
                metadata: {name: a}
                spec:
                  template:
                    spec:
                      containers: [{image: a}]
                """).scale();
        assertThat(scale.max().place().line()).isEqualTo(5);
        assertThat(scale.overlap().place().line()).isEqualTo(5);
    }

    @Test
    void theHpaClassNeverReachesZero() {
        assertThat(scale("autoscaling.knative.dev/class: hpa.autoscaling.knative.dev\n").min().value()).isEqualTo(1);
    }

    @Test
    void annotationsOfTheServiceItselfSetNothing() {
        Scale scale = Manifests.workload("""
                apiVersion: serving.knative.dev/v1
                kind: Service
                metadata:
                  name: a
                  annotations: {autoscaling.knative.dev/max-scale: "1"}
                spec: {template: {spec: {containers: [{image: a}]}}}
                """).scale();
        assertThat(scale.max().unlimited()).isTrue();
    }

    @Test
    void theClustersDefaultsCount() {
        Scale scale = Manifests.workload("""
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: config-autoscaler, namespace: knative-serving}
                data: {max-scale: "3", enable-scale-to-zero: "false"}
                ---
                apiVersion: serving.knative.dev/v1
                kind: Service
                metadata: {name: a}
                spec: {template: {spec: {containers: [{image: a}]}}}
                """).scale();
        assertThat(scale.max().value()).isEqualTo(3);
        assertThat(scale.max().defaulted()).isTrue();
        assertThat(scale.min().value()).isEqualTo(1);
    }

    private static Scale scale(String annotations) {
        return Manifests.workload("""
                apiVersion: serving.knative.dev/v1
                kind: Service
                metadata:
                  name: torghut
                spec:
                  # one template
                  template:
                    metadata:
                      annotations:
                %s    spec:
                      containers: [{image: a}]
                """.formatted(annotations.indent(8))).scale();
    }
}
