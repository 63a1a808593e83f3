package dev.scalinglint.gate.footprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.read.Manifests;
import java.util.List;
import org.junit.jupiter.api.Test;

class FootprintTest {
    private static final String API = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: api}
            spec:
              replicas: 3
              template:
                spec:
                  containers:
                    - name: app
                      image: api:1
                      resources: {requests: {cpu: "4", memory: 1Gi}, limits: {cpu: "8", memory: 2Gi}}
            """;
    private static final String SCALED = API + """
            ---
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata: {name: api}
            spec: {minReplicas: 2, maxReplicas: 9, scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: api}}
            """;

    @Test
    void tellsEveryMeasureThatIsAnotherAtEveryLevel() {
        assertThat(said(API, SCALED)).containsExactly(
                "at the least: pods 3 → 2",
                "at the least: cpu requested 12 → 8 cores",
                "at the least: cpu limit 24 → 16 cores",
                "at the least: memory requested 3 → 2 GiB",
                "at the least: memory limit 6 → 4 GiB",
                "at full scale: pods 3 → 9",
                "at full scale: cpu requested 12 → 36 cores",
                "at full scale: cpu limit 24 → 72 cores",
                "at full scale: memory requested 3 → 9 GiB",
                "at full scale: memory limit 6 → 18 GiB",
                "in a rollout at full scale: pods 4 → 12",
                "in a rollout at full scale: cpu requested 16 → 48 cores",
                "in a rollout at full scale: cpu limit 32 → 96 cores",
                "in a rollout at full scale: memory requested 4 → 12 GiB",
                "in a rollout at full scale: memory limit 8 → 24 GiB");
    }

    @Test
    void theSameSaysNothing() {
        assertThat(said(SCALED, SCALED.replace("cpu: \"4\"", "cpu: 4000m"))).isEmpty();
        assertThat(said(SCALED, SCALED.replace("image: api:1", "image: api:2"))).isEmpty();
    }

    @Test
    void anInitContainerCountsBesideTheSidecarsThatRunWhileItDoes() {
        String more = API.replace("      containers:", """
                      initContainers:
                        - name: mesh
                          restartPolicy: Always
                          image: m:1
                          resources: {requests: {cpu: "1"}, limits: {cpu: "1", memory: 1Gi}}
                        - {name: load, image: l:1, resources: {requests: {cpu: "6"}}}
                      containers:""".indent(6).stripTrailing());
        assertThat(said(API, more)).contains("at full scale: cpu requested 12 → 21 cores",
                "at full scale: cpu limit 24 → 27 cores");
    }

    @Test
    void whatIsNotLimitedIsSaidAndNotGuessed() {
        String unlimited = API.replace(", limits: {cpu: \"8\", memory: 2Gi}", ", limits: {memory: 2Gi}");
        assertThat(said(API, unlimited))
                .contains("at full scale: cpu limit 24 cores → unknown (not counted: api has no cpu limit)");
    }

    @Test
    void aServiceWithoutAMostHasNoFullScale() {
        String knative = """
                apiVersion: serving.knative.dev/v1
                kind: Service
                metadata: {name: hook}
                spec:
                  template: {spec: {containers: [{image: "h:1", resources: %s}]}}
                """.formatted("{requests: {cpu: 100m}, limits: {cpu: 200m, memory: 64Mi}}");
        String bounded = knative.replace("template: {",
                "template: {metadata: {annotations: {autoscaling.knative.dev/max-scale: '5'}}, ");
        assertThat(said(bounded, knative)).contains(
                "at full scale: pods 5 → unknown (not counted: hook has no upper bound)",
                "at full scale: cpu requested 0.5 cores → unknown (not counted: hook has no upper bound)",
                "in a rollout at full scale: pods 10 → unknown (not counted: hook has no upper bound)");
        assertThat(said(API + "---\n" + bounded, API + "---\n" + knative))
                .contains("at full scale: pods 8 → 3 or more (not counted: hook has no upper bound)");
    }

    @Test
    void eachRevisionThatGetsTrafficHasItsOwn() {
        String one = """
                apiVersion: serving.knative.dev/v1
                kind: Service
                metadata: {name: hook}
                spec:
                  template:
                    metadata: {annotations: {autoscaling.knative.dev/max-scale: "5", \
                autoscaling.knative.dev/min-scale: "2"}}
                    spec: {containers: [{image: "h:1"}]}
                """;
        String two = one + "  traffic: [{revisionName: hook-1, percent: 50}, {latestRevision: true, percent: 50}]\n";
        assertThat(said(one, two)).containsExactly("at the least: pods 2 → 4", "at full scale: pods 5 → 10",
                "in a rollout at full scale: pods 10 → 15");
    }

    @Test
    void whatRunsToCompletionDoesNotRunAtTheLeast() {
        String job = """
                ---
                apiVersion: batch/v1
                kind: CronJob
                metadata: {name: nightly}
                spec:
                  concurrencyPolicy: Forbid
                  jobTemplate: {spec: {parallelism: 4, completions: 8, \
                template: {spec: {containers: [{name: j, image: "j:1"}]}}}}
                """;
        assertThat(said(API, API + job)).contains("at full scale: pods 3 → 7", "in a rollout at full scale: pods 4 → 8")
                .noneMatch(sentence -> sentence.startsWith("at the least: pods"));
    }

    @Test
    void connectionsAreCountedForEachDatabase() {
        String pooled = SCALED.replace("          image: api:1", """
                      image: api:1
                      command: [uvicorn, app:app, --workers, "2"]
                      env:
                        - {name: DATABASE_URL, value: postgresql://db-rw:5432/app}
                        - {name: DB_POOL_SIZE, value: "5"}""".indent(10).stripTrailing()) + """
                ---
                apiVersion: postgresql.cnpg.io/v1
                kind: Cluster
                metadata: {name: db}
                spec: {instances: 3}
                """;
        assertThat(said(pooled, pooled.replace("maxReplicas: 9", "maxReplicas: 12"))).contains(
                "at full scale: connections to Cluster db 90 → 120",
                "in a rollout at full scale: connections to Cluster db 120 → 150")
                .noneMatch(sentence -> sentence.startsWith("at the least"));
        assertThat(said(pooled, pooled.replace("- {name: DB_POOL_SIZE, value: \"5\"}", "")))
                .contains("at full scale: connections to Cluster db 90 → unknown (not counted: the pool size of api)");
    }

    @Test
    void theTotalIsOfAllApplications() {
        FootprintDifference difference =
                FootprintDifference.between(List.of(Manifests.model("a", API), Manifests.model("b", API)),
                        List.of(Manifests.model("a", API)));
        assertThat(difference.applications()).extracting(FootprintChange::application).containsOnly("b");
        assertThat(difference.total()).extracting(FootprintChange::sentence)
                .contains("at full scale: cpu requested 24 → 12 cores");
    }

    @Test
    void memoryIsToldInOneUnit() {
        assertThat(said(API, API.replace("memory: 1Gi", "memory: 128Mi")))
                .contains("at full scale: memory requested 3 → 0.4 GiB");
        assertThat(said(API.replace("memory: 1Gi", "memory: 64Mi"), API.replace("memory: 1Gi", "memory: 128Mi")))
                .contains("at full scale: memory requested 192 → 384 MiB");
    }

    private static List<String> said(String base, String head) {
        return FootprintDifference.between(List.of(Manifests.model(base)), List.of(Manifests.model(head)))
                .applications().stream()
                .map(FootprintChange::sentence).toList();
    }
}
