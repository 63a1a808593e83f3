package dev.scalinglint.read.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.model.Model;
import dev.scalinglint.model.Workload;
import dev.scalinglint.model.WorkloadType;
import dev.scalinglint.read.Manifests;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComposeWorkloadsTest {
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
    void onceOnEveryNodeAndToCompletionAreOneOfEachHere() {
        for (String mode : List.of("global", "replicated-job", "global-job")) {
            Workload workload = read(", deploy: {mode: %s}".formatted(mode)).get(0);
            assertThat(workload.scale().max().value()).isEqualTo(1);
            assertThat(workload.scale().max().defaulted()).isTrue();
        }
    }

    @Test
    void labelsAreItsAnnotations() {
        assertThat(read(", labels: [scaling-lint.dev/profile=singleton]").get(0).profiles())
                .containsExactly("singleton");
        assertThat(read(", labels: {scaling-lint.dev/profile: singleton}").get(0).profiles())
                .containsExactly("singleton");
    }

    private static final String FAMILY = """
            services:
              proxy:
                image: nginx:1.29
                configs: [balancer]
              api-1: {image: api, labels: {tier: front}}
              api-2: {image: api, scale: 2}
              api-3: {image: api, labels: [scaling-lint.dev/profile=singleton]}
              api-4: {image: other}
              job-1: {image: job}
              job-2: {image: job}
            configs:
              balancer: {content: "upstream api { server api-1:80; server api-2:80; } upstream one { server job-1; }"}
            """;

    @Test
    void aFamilyBehindOneUpstreamIsOneWorkload() {
        List<Workload> workloads = Manifests.model(FAMILY).workloads();
        assertThat(workloads).extracting(workload -> workload.id().name().value() + " " + workload.scale().max())
                .containsExactlyInAnyOrder("api-1 4", "api-4 1", "job-1 1", "job-2 1", "proxy 1");
        Workload family = workloads.stream().filter(workload -> workload.id().name().value().equals("api-1"))
                .findFirst().orElseThrow();
        assertThat(family.profiles()).containsExactly("singleton");
        assertThat(family.id().labels()).containsKey("tier");
        assertThat(family.scale().max().source()).isEqualTo("services api-1, api-2 and api-3 behind one balancer");
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

    @Test
    void aKeyOfTheFileIsNoFactAboutItsImage() {
        Model model = Manifests.model("""
                services:
                  web:
                    image: web
                    x-surroundings:
                      healthcheck: "true"
                      ports: ["80"]
                      nginx: [nginx.conf]
                      entrypoint: [gunicorn]
                      command: [-w, "4"]
                      files: {/start.sh: "exec gunicorn"}
                """);
        assertThat(model.compose().services().get(0).healthchecked()).isNotEqualTo(Boolean.TRUE);
        assertThat(model.workloads().get(0).containers().get(0).commands()).isEmpty();
    }
}
