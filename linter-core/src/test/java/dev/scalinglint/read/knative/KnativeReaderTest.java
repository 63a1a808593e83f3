package dev.scalinglint.read.knative;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.model.Knative;
import dev.scalinglint.model.KnativeText;
import dev.scalinglint.model.Refusal;
import dev.scalinglint.model.ScaleAnnotation;
import dev.scalinglint.read.Manifests;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class KnativeReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '=', value = {
        "min-scale: '1.0' = no whole number", "min-scale: ' 1' = no whole number", "min-scale: '' = no whole number",
        "min-scale: '-1' = negative", "maxScale: '2147483648' = no whole number",
        "initial-scale: '0' = allow-zero-initial-scale",
        "activation-scale: '1' = at least 2", "target: '0' = at least 0.01", "target: many = at least 0.01",
        "target-utilization-percentage: '0.7' = from 1 to 100", "target-burst-capacity: '-2' = neither -1 nor",
        "window: '60' = no unit", "window: 5s = not between 6s and 1h", "window: 6500ms = more precise",
        "window: 2h = not between",
        "panic-window-percentage: '101' = from 1 to 100", "panicThresholdPercentage: '109' = from 110 to 1000",
        "scale-down-delay: soon = no duration", "scale-to-zero-pod-retention-period: 61m = not between",
        "metric: cpu = no metric of the kpa class",
        "class: vpa.autoscaling.knative.dev = no autoscaler class"})
    void refusesWhatTheWebhookRefuses(String annotation, String problem) {
        assertThat(annotations(annotation).get(0).problem()).contains(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"min-scale: '+1'", "max-scale: '0'", "initialScale: '3'", "activation-scale: '2'",
        "target: '0.5'", "target: '1e2'",
        "target-utilization-percentage: '100'", "target-burst-capacity: '-1'", "window: 1h", "window: 1m30s",
        "scaleDownDelay: '0'",
        "scale-to-zero-pod-retention-period: 1m5.5s", "metric: rps", "class: keda.example.com",
        "metric-aggregation-algorithm: anything"})
    void acceptsWhatTheWebhookAccepts(String annotation) {
        assertThat(annotations(annotation).get(0).problem()).isNull();
    }

    @Test
    void judgesSettingsTogether() {
        assertThat(annotations("min-scale: '3'", "max-scale: '2'").get(0).problem()).isEqualTo("is above max-scale 2");
        assertThat(annotations("min-scale: '3'", "max-scale: '0'").get(0).problem()).isNull();
        assertThat(annotations("metric: cpu", "class: hpa.autoscaling.knative.dev").get(0).problem()).isNull();
        assertThat(annotations("activation-scale: '2'", "min-scale: '3'").get(0).problem())
                .isEqualTo("is below min-scale 3");
    }

    @Test
    void theLosingSpellingIsNotJudgedButKnowsItsRival() {
        List<ScaleAnnotation> both = annotations("maxScale: nonsense", "max-scale: '2'");
        assertThat(both.get(0).problem()).isNull();
        assertThat(both.get(0).rival().value()).isEqualTo("2");
        assertThat(both.get(1).rival()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"maxscale,max-scale", "max_scale,max-scale", "MinScale,min-scale", "max-scael,max-scale",
        "panic-window,", "target-concurrency,", "prometheus-query,"})
    void namesTheNearestKnownKey(String key, String nearest) {
        assertThat(annotations(key + ": '1'").get(0).canonical()).isNull();
        assertThat(annotations(key + ": '1'").get(0).nearest()).isEqualTo(nearest);
    }

    @Test
    void seesValuesThatAreNoStrings() {
        Knative knative =
                service("  labels: {debug: yes}\n", "annotations: {a: 1, b: '1', c: 1.5, d: true, e: text}", "{}");
        assertThat(knative.texts()).filteredOn(text -> !text.string()).extracting(KnativeText::key)
                .extracting(Object::toString)
                .containsExactly("debug", "a", "c", "d");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "[{image: aa, readinessProbe: {httpGet: {path: /}, failureThreshold: 3}}] | periodSeconds above 0",
        "[{image: aa, readinessProbe: {httpGet: {path: /}, periodSeconds: 0, timeoutSeconds: 3}}] | periodSeconds "
                + "above 0",
        "[{image: aa, ports: [{containerPort: 1}, {containerPort: 2}]}] | one port",
        "[{image: aa, ports: [{containerPort: 9090}]}] | reserved",
        "[{image: aa, ports: [{containerPort: 80, name: http}]}] | http1 or h2c",
        "[{image: aa, ports: [{containerPort: 80}]}, {image: bb, livenessProbe: {exec: {}}}] | may have no "
                + "livenessProbe",
        "[{image: aa}, {image: bb}] | must declare the port",
        "[{image: aa, livenessProbe: {httpGet: {port: '8080'}}}] | not '8080'"})
    void knowsWhatTheWebhookRefusesOfProbesAndPorts(String containers, String why) {
        assertThat(service("", "", containers).refusals()).singleElement().extracting(Refusal::why).asString()
                .contains(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "[{image: aa, readinessProbe: {httpGet: {path: /}, periodSeconds: 5, failureThreshold: 3}}]",
        "[{image: aa, livenessProbe: {httpGet: {path: /}, failureThreshold: 3}}]",
        "[{image: aa, readinessProbe: {httpGet: {port: 8012}}}]",
        "[{image: aa, ports: [{containerPort: 8181, name: h2c}], "
                + "livenessProbe: {tcpSocket: {port: h2c}}}, {image: bb}]"})
    void acceptsTheRest(String containers) {
        assertThat(service("", "", containers).refusals()).isEmpty();
    }

    @Test
    void countsTheRevisionsThatTrafficKeepsAlive() {
        assertThat(traffic("[{latestRevision: true, percent: 100}]").revisions()).isEqualTo(1);
        assertThat(traffic("[{latestRevision: true, percent: 100}, {revisionName: a-1, tag: old, percent: 0}]")
                .revisions()).isEqualTo(2);
        assertThat(traffic("[{revisionName: a-1, percent: 100}, {revisionName: a-1, tag: same}]").revisions())
                .isEqualTo(1);
        assertThat(traffic("[{latestRevision: true, percent: 100}, {revisionName: a-2, tag: new}]").secondRevision())
                .isNull();
    }

    private static Knative traffic(String traffic) {
        return Manifests.workload("""
                apiVersion: serving.knative.dev/v1
                kind: Service
                metadata: {name: a}
                spec:
                  traffic: %s
                  template: {metadata: {name: a-2}, spec: {containers: [{image: aa}]}}
                """.formatted(traffic)).knative();
    }

    private static List<ScaleAnnotation> annotations(String... annotations) {
        StringBuilder all = new StringBuilder("annotations:\n");
        for (String annotation : annotations) {
            all.append("  autoscaling.knative.dev/").append(annotation).append('\n');
        }
        return service("", all.toString(), "[{image: aa}]").scaling();
    }

    private static Knative service(String metadata, String templateMetadata, String containers) {
        return Manifests.workload("""
                apiVersion: serving.knative.dev/v1
                kind: Service
                metadata:
                  name: a
                %sspec:
                  template:
                    metadata:
                      name: a-2
                %s    spec:
                      containers: %s
                """.formatted(metadata, templateMetadata.indent(6), containers)).knative();
    }
}
