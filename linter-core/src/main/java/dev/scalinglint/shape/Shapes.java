package dev.scalinglint.shape;

import static dev.scalinglint.shape.Shape.BOOLEAN;
import static dev.scalinglint.shape.Shape.EITHER;
import static dev.scalinglint.shape.Shape.INTEGER;
import static dev.scalinglint.shape.Shape.LONG;
import static dev.scalinglint.shape.Shape.QUANTITIES;
import static dev.scalinglint.shape.Shape.QUANTITY;
import static dev.scalinglint.shape.Shape.STRING;
import static dev.scalinglint.shape.Shape.TEXTS;
import static dev.scalinglint.shape.Shape.list;
import static dev.scalinglint.shape.Shape.mapping;

import dev.scalinglint.manifest.KubeObject;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields that the model reads, by kind. Left out is what a rule of the catalogue judges in its own words:
 * quantities, a budget's bounds, and the annotations and labels of Knative's kinds.
 */
final class Shapes {
    static final Shape METADATA = mapping().with(STRING, "name generateName namespace");
    static final Shape TEXTED_METADATA =
            mapping().with(STRING, "name generateName namespace").with(TEXTS, "labels annotations");

    private static final Map<String, Shape> SPECS = new HashMap<>();
    private static final Map<String, Shape> BODIES = Map.of("/ConfigMap", mapping().with(TEXTS, "data"),
            "/Secret", mapping().with(TEXTS, "data stringData"));

    static {
        workloads();
        knative();
        autoscalers();
        others();
    }

    private Shapes() {}

    /** Null for kinds the model does not read. */
    static @Nullable Shape spec(KubeObject object) {
        return SPECS.get(object.group() + "/" + object.kind().value());
    }

    /** For kinds without a spec. */
    static @Nullable Shape body(KubeObject object) {
        return BODIES.get(object.group() + "/" + object.kind().value());
    }

    private static Shape pod() {
        Shape probe = mapping()
                .with(INTEGER, "initialDelaySeconds periodSeconds timeoutSeconds failureThreshold successThreshold")
                .with("httpGet", mapping().with(STRING, "path host scheme").with("port", EITHER))
                .with("tcpSocket", mapping().with("port", EITHER)).with("grpc", mapping().with("port", INTEGER));
        Shape env = mapping().with(STRING, "name value").with("valueFrom", mapping()
                .with(mapping().with(STRING, "name key").with("optional", BOOLEAN), "secretKeyRef configMapKeyRef"));
        Shape container = mapping().with(STRING, "name image restartPolicy").with(list(STRING), "command args")
                .with("env", list(env))
                .with("envFrom",
                        list(mapping().with(mapping().with("name", STRING).with("optional", BOOLEAN),
                                "secretRef configMapRef")))
                .with("ports", list(mapping().with(STRING, "name protocol").with(INTEGER, "containerPort hostPort")))
                .with(probe, "readinessProbe livenessProbe startupProbe").with("resources", resources())
                .with("volumeMounts", list(mapping().with(STRING, "name mountPath subPath").with("readOnly", BOOLEAN)))
                .with(BOOLEAN, "stdin stdinOnce tty").with("securityContext",
                        mapping().with(BOOLEAN,
                                "privileged allowPrivilegeEscalation readOnlyRootFilesystem runAsNonRoot"));
        Shape volume = mapping().with("name", STRING)
                .with("persistentVolumeClaim", mapping().with("claimName", STRING).with("readOnly", BOOLEAN));
        return mapping().with(list(container), "containers initContainers").with("volumes", list(volume))
                .with("serviceAccountName", STRING)
                .with("resources", resources()).with(LONG, "terminationGracePeriodSeconds activeDeadlineSeconds")
                .with("nodeSelector", TEXTS)
                .with(BOOLEAN,
                        "hostNetwork hostPID hostIPC shareProcessNamespace automountServiceAccountToken "
                                + "enableServiceLinks");
    }

    private static Shape resources() {
        return mapping().with(QUANTITIES, "requests limits");
    }

    private static Shape template() {
        return mapping().with("metadata", TEXTED_METADATA).with("spec", pod());
    }

    private static Shape selector() {
        return mapping().with("matchLabels", TEXTS)
                .with("matchExpressions", list(mapping().with(STRING, "key operator").with("values", list(STRING))));
    }

    private static void workloads() {
        Shape surge = mapping().with(EITHER, "maxSurge maxUnavailable");
        Shape replicated =
                mapping().with(INTEGER, "replicas minReadySeconds progressDeadlineSeconds revisionHistoryLimit")
                        .with("selector", selector())
                        .with("template", template()).with("strategy",
                                mapping().with("type", STRING).with("rollingUpdate", surge).with("canary", surge))
                        .with("updateStrategy", mapping().with("type", STRING)
                                .with("rollingUpdate",
                                        mapping().with("partition", INTEGER).with(EITHER, "maxSurge maxUnavailable")))
                        .with("paused", BOOLEAN).with("ordinals", mapping().with("start", INTEGER))
                        .with(STRING, "serviceName podManagementPolicy")
                        .with("persistentVolumeClaimRetentionPolicy", mapping().with(STRING, "whenDeleted whenScaled"));
        for (String kind : new String[] {"apps/Deployment", "apps/StatefulSet", "apps/ReplicaSet", "apps/DaemonSet",
            "argoproj.io/Rollout"}) {
            SPECS.put(kind, replicated);
        }
        Shape job = mapping().with(INTEGER, "parallelism completions backoffLimit").with("activeDeadlineSeconds", LONG)
                .with("template", template());
        SPECS.put("batch/Job", job);
        SPECS.put("batch/CronJob", mapping().with(STRING, "schedule concurrencyPolicy").with("suspend", BOOLEAN)
                .with("jobTemplate", mapping().with("spec", job)));
        SPECS.put("/Pod", pod());
        SPECS.put("keda.sh/ScaledJob",
                mapping().with(INTEGER, "minReplicaCount maxReplicaCount pollingInterval").with("triggers", triggers())
                        .with("jobTargetRef", job));
    }

    private static void knative() {
        Shape revision = pod().with(INTEGER, "containerConcurrency timeoutSeconds");
        Shape service = mapping().with("template", mapping().with("metadata", METADATA).with("spec", revision))
                .with("traffic", traffic());
        SPECS.put("serving.knative.dev/Service", service);
        SPECS.put("serving.knative.dev/Configuration", service);
        SPECS.put("serving.knative.dev/Route", mapping().with("traffic", traffic()));
    }

    private static Shape traffic() {
        return list(mapping().with("percent", INTEGER).with("latestRevision", BOOLEAN).with(STRING,
                "revisionName configurationName tag"));
    }

    private static Shape triggers() {
        return list(mapping().with(STRING, "type name metricType").with("metadata", TEXTS));
    }

    private static void autoscalers() {
        Shape ref = mapping().with(STRING, "apiVersion kind name");
        Shape target = mapping().with("type", STRING).with("averageUtilization", INTEGER)
                .with(QUANTITY, "value averageValue");
        Shape resource = mapping().with(STRING, "name container").with("target", target);
        Shape other = mapping().with("describedObject", ref)
                .with("metric", mapping().with("name", STRING).with("selector", selector())).with("target", target);
        Shape direction = mapping().with("stabilizationWindowSeconds", INTEGER).with("selectPolicy", STRING)
                .with("tolerance", QUANTITY)
                .with("policies", list(mapping().with("type", STRING).with(INTEGER, "value periodSeconds")));
        SPECS.put("autoscaling/HorizontalPodAutoscaler",
                mapping().with(INTEGER, "minReplicas maxReplicas targetCPUUtilizationPercentage")
                        .with("scaleTargetRef", ref).with("behavior", mapping().with(direction, "scaleUp scaleDown"))
                        .with("metrics",
                                list(mapping().with("type", STRING).with(resource, "resource containerResource")
                                        .with(other, "object pods external"))));
        SPECS.put("keda.sh/ScaledObject", mapping()
                .with(INTEGER, "minReplicaCount maxReplicaCount idleReplicaCount pollingInterval cooldownPeriod")
                .with("scaleTargetRef", ref).with("triggers", triggers())
                .with("fallback", mapping().with(INTEGER, "failureThreshold replicas")));
        SPECS.put("autoscaling.k8s.io/VerticalPodAutoscaler",
                mapping().with("targetRef", ref).with("updatePolicy", mapping().with("updateMode", STRING)));
    }

    private static void others() {
        SPECS.put("/Service", mapping().with(STRING, "type sessionAffinity clusterIP").with("selector", TEXTS)
                .with("publishNotReadyAddresses", BOOLEAN).with("externalIPs", list(STRING))
                .with("ports", list(mapping().with(STRING, "name protocol appProtocol").with(INTEGER, "port nodePort")
                        .with("targetPort", EITHER))));
        SPECS.put("policy/PodDisruptionBudget", mapping().with("selector", selector())
                .with("unhealthyPodEvictionPolicy", STRING));
        SPECS.put("/PersistentVolumeClaim",
                mapping().with("accessModes", list(STRING)).with("storageClassName", STRING));
        SPECS.put("postgresql.cnpg.io/Cluster", mapping().with(INTEGER, "instances").with("enablePDB", BOOLEAN)
                .with("postgresql", mapping().with("parameters", TEXTS)));
        SPECS.put("postgresql.cnpg.io/Pooler", mapping().with(INTEGER, "instances")
                .with("pgbouncer", mapping().with("poolMode", STRING).with("parameters", TEXTS)));
    }
}
