package dev.scalinglint.model.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.model.Workload;
import dev.scalinglint.model.WorkloadType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComposeServicesTest {
    private static List<Workload> read(String options) {
        return Manifests.model("services:\n  web: {image: web%s}\n".formatted(options)).workloads();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "''                                             | 1 | replicas",
        "', scale: 2'                                   | 2 | scale",
        "', deploy: {replicas: 3}'                      | 3 | deploy.replicas",
        "', scale: 2, deploy: {replicas: 3}'            | 3 | deploy.replicas",
        "', deploy: {mode: replicated, replicas: \"4\"}' | 4 | deploy.replicas",
        "', scale: \"${N:-5}\"'                          | 5 | scale",
        "', scale: \"${N}\"'                             | 1 | replicas",
        "', scale: -1'                                  | 0 | scale"})
    void whatSetsTheCount(String options, int count, String source) {
        Workload workload = read(options).get(0);
        assertThat(workload.type()).isEqualTo(WorkloadType.COMPOSE_SERVICE);
        assertThat(workload.scale().max().value()).isEqualTo(count);
        assertThat(workload.scale().min().value()).isEqualTo(count);
        assertThat(workload.scale().max().source()).isEqualTo(source);
    }

    @Test
    void onceOnEveryNodeIsNoCount() {
        assertThat(read(", deploy: {mode: global, replicas: 3}")).isEmpty();
    }

    @Test
    void labelsAreItsAnnotations() {
        assertThat(read(", labels: [scaling-lint.dev/profile=singleton]").get(0).profiles()).containsExactly("singleton");
        assertThat(read(", labels: {scaling-lint.dev/profile: singleton}").get(0).profiles()).containsExactly("singleton");
    }

    @Test
    void noKubernetesSelectorReachesIt() {
        assertThat(Manifests.model("""
                services:
                  web: {image: web}
                ---
                apiVersion: policy/v1
                kind: PodDisruptionBudget
                metadata: {name: all}
                spec: {minAvailable: 1, selector: {}}
                """).budgets().get(0).covers()).isEmpty();
    }
}
