package dev.scalinglint.read.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.model.Container;
import dev.scalinglint.model.Container.Role;
import dev.scalinglint.model.Workload;
import dev.scalinglint.model.WorkloadType;
import dev.scalinglint.read.Manifests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkloadReaderTest {
    @ParameterizedTest
    @CsvSource({
        "apps/v1, Deployment, DEPLOYMENT", "apps/v1, StatefulSet, STATEFUL_SET", "apps/v1, DaemonSet, DAEMON_SET",
        "apps/v1, ReplicaSet, REPLICA_SET", "v1, ReplicationController, REPLICA_SET", "batch/v1, Job, JOB",
        "argoproj.io/v1alpha1, Rollout, ROLLOUT", "serving.knative.dev/v1, Service, KNATIVE_SERVICE",
        "serving.knative.dev/v1, Configuration, KNATIVE_CONFIGURATION"})
    void kindsWithATemplate(String apiVersion, String kind, WorkloadType type) {
        Workload workload = Manifests.workload("""
                apiVersion: %s
                kind: %s
                metadata: {name: api}
                spec:
                  template:
                    metadata: {labels: {app: api}}
                    spec: {containers: [{name: main, image: api}]}
                """.formatted(apiVersion, kind));
        assertThat(workload.type()).isEqualTo(type);
        assertThat(workload.podLabels().get("app").value()).isEqualTo("api");
        assertThat(workload.containers()).extracting(container -> container.name().value()).containsExactly("main");
        assertThat(workload.spec().line()).isEqualTo(7);
    }

    @Test
    void otherKindsOfTheSameNameAreNoWorkloads() {
        assertThat(Manifests.model("""
                apiVersion: v1
                kind: Service
                metadata: {name: api}
                ---
                apiVersion: pkg.crossplane.io/v1
                kind: Configuration
                metadata: {name: api}
                ---
                apiVersion: example.dev/v1
                kind: Deployment
                metadata: {name: api}
                """).workloads()).isEmpty();
    }

    @Test
    void aScaledJobKeepsItsTemplateInItsJob() {
        Workload workload = Manifests.workload("""
                apiVersion: keda.sh/v1alpha1
                kind: ScaledJob
                metadata: {name: invoices}
                spec:
                  maxReplicaCount: 7
                  jobTargetRef:
                    template:
                      spec: {containers: [{name: render}]}
                """);
        assertThat(workload.type()).isEqualTo(WorkloadType.SCALED_JOB);
        assertThat(workload.containers()).extracting(container -> container.name().value()).containsExactly("render");
        assertThat(workload.scale().min().value()).isZero();
        assertThat(workload.scale().max().value()).isEqualTo(7);
    }

    @Test
    void podAndCronJobKeepTheirTemplatesElsewhere() {
        assertThat(Manifests.model("""
                apiVersion: v1
                kind: Pod
                metadata: {name: once, labels: {app: once}}
                spec: {containers: [{name: main}]}
                ---
                apiVersion: batch/v1
                kind: CronJob
                metadata: {name: nightly}
                spec:
                  jobTemplate:
                    spec:
                      template:
                        spec: {containers: [{name: main}]}
                """).workloads()).extracting(Workload::type, workload -> workload.containers().size())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(WorkloadType.POD, 1),
                        org.assertj.core.groups.Tuple.tuple(WorkloadType.CRON_JOB, 1));
    }

    @Test
    void whatAControllerMadeIsJudgedThroughItsOwner() {
        assertThat(Manifests.model("""
                apiVersion: apps/v1
                kind: ReplicaSet
                metadata:
                  name: api-5d4f
                  ownerReferences: [{apiVersion: apps/v1, kind: Deployment, name: api, controller: true}]
                """).workloads()).isEmpty();
    }

    @Test
    void aRolloutBorrowsTheTemplateOfADeploymentOfItsNamespace() {
        Workload rollout = Manifests.model("""
                apiVersion: argoproj.io/v1alpha1
                kind: Rollout
                metadata: {name: api, namespace: shop}
                spec: {workloadRef: {apiVersion: apps/v1, kind: Deployment, name: api}}
                ---
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: api, namespace: shop}
                spec: {template: {spec: {containers: [{name: main}]}}}
                ---
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: api, namespace: other}
                spec: {template: {spec: {containers: [{name: main}]}}}
                """).workloads().get(0);
        assertThat(rollout.type()).isEqualTo(WorkloadType.ROLLOUT);
        assertThat(rollout.containers()).hasSize(1);
    }

    @Test
    void initContainersThatRestartAlwaysAreSidecars() {
        Workload workload = Manifests.workload("""
                apiVersion: v1
                kind: Pod
                metadata: {name: api}
                spec:
                  initContainers:
                    - {name: migrate}
                    - {name: proxy, restartPolicy: Always}
                  containers: [{name: main}]
                """);
        assertThat(workload.containers()).extracting(Container::role).containsExactly(Role.INIT, Role.SIDECAR,
                Role.REGULAR);
    }

    @Test
    void profilesOfObjectAndTemplateAddUp() {
        Workload workload = Manifests.workload("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: api, annotations: {scaling-lint.dev/profile: "singleton, event-loop"}}
                spec: {template: {metadata: {annotations: {scaling-lint.dev/profile: "event-loop,partitioned,"}}}}
                """);
        assertThat(workload.profiles()).containsExactly("singleton", "event-loop", "partitioned");
    }

    @Test
    void knativeAddsTheLabelsThatServicesSelectOn() {
        Workload workload = Manifests.workload("""
                apiVersion: serving.knative.dev/v1
                kind: Service
                metadata: {name: torghut}
                spec: {template: {metadata: {labels: {app: mine}}, spec: {containers: [{image: api}]}}}
                """);
        assertThat(workload.podLabels()).containsOnlyKeys("app", "serving.knative.dev/service",
                "serving.knative.dev/configuration");
        assertThat(workload.podLabels().get("serving.knative.dev/service").value()).isEqualTo("torghut");
        assertThat(workload.containers()).extracting(Container::name).extracting(Located::value)
                .containsExactly("user-container");
    }

    @Test
    void aPatchWithoutTemplateOrATemplateOfTheWrongTypeHasNoContainers() {
        assertThat(Manifests.model("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: api}
                spec: {replicas: 3}
                ---
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: api}
                spec: {template: [oops, {containers: no}]}
                """).workloads()).allSatisfy(workload -> assertThat(workload.containers()).isEmpty());
    }
}
