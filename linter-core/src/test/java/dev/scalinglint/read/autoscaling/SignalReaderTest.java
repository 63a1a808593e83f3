package dev.scalinglint.read.autoscaling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.model.Signal;
import dev.scalinglint.read.Manifests;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignalReaderTest {
    @Test
    void everyMetricOfAnHpaIsOne() {
        assertThat(signals("""
                apiVersion: autoscaling/v2
                kind: HorizontalPodAutoscaler
                metadata: {name: api}
                spec:
                  maxReplicas: 4
                  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: api}
                  metrics:
                    - {type: Resource, resource: {name: cpu, target: {type: Utilization, averageUtilization: 70}}}
                    - {type: ContainerResource, containerResource: {name: cpu, container: app, \
                target: {type: Utilization, averageUtilization: 60}}}
                    - {type: Pods, pods: {metric: {name: waiting}, target: {type: AverageValue, averageValue: 1500m}}}
                    - {type: Object, object: {metric: {name: rps}, describedObject: {kind: Ingress, name: web}, \
                target: {type: Value, value: 2k}}}
                    - {type: External, external: {metric: {name: depth}, \
                target: {type: AverageValue, averageValue: "30"}}}
                    - {type: External, external: {metric: {name: depth}, \
                target: {type: AverageValue, averageValue: "40"}}}
                """)).containsExactly("cpu 70% 70.0", "cpu of container app 60% 60.0", "Pods waiting 1500m per pod 1.5",
                "Object rps of Ingress web 2k in all 2000.0", "External depth 30 per pod 30.0",
                "External depth #2 40 per pod 40.0");
    }

    @Test
    void anHpaThatSaysNothingGoesByCpu() {
        String hpa = """
                apiVersion: autoscaling/%s
                kind: HorizontalPodAutoscaler
                metadata: {name: api}
                spec: {maxReplicas: 4, scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: api}}
                """;
        assertThat(signals(hpa.formatted("v1"))).containsExactly("cpu 80% 80.0");
        assertThat(signals(hpa.formatted("v2"))).containsExactly("cpu 80% 80.0");
    }

    @Test
    void ofATriggerOnlyWhatSaysWhenItScalesIsKept() {
        assertThat(signals("""
                apiVersion: keda.sh/v1alpha1
                kind: ScaledObject
                metadata: {name: api}
                spec:
                  scaleTargetRef: {name: api}
                  triggers:
                    - {type: kafka, name: orders, metadata: {bootstrapServers: "kafka:9092", lagThreshold: "50", \
                activationLagThreshold: "5"}}
                    - {type: rabbitmq, metadata: {host: "amqp://u:secret@mq", mode: QueueLength, value: "20"}}
                    - {type: cron, metadata: {start: 0 8 * * *, end: 0 18 * * *, timezone: UTC, desiredReplicas: "5"}}
                    - {type: redis, metadata: {passwordFromEnv: PW}}
                """)).containsExactly("kafka orders lagThreshold 50 50.0", "rabbitmq value 20 20.0",
                "cron start 0 8 * * * null",
                "cron end 0 18 * * * null", "cron timezone UTC null", "cron desiredReplicas 5 null", "redis null null");
    }

    private static List<String> signals(String yaml) {
        return Manifests.model(yaml).autoscalers().get(0).signals().stream().map(SignalReaderTest::text).toList();
    }

    private static String text(Signal signal) {
        return signal.name() + " " + signal.target() + " " + signal.amount();
    }
}
