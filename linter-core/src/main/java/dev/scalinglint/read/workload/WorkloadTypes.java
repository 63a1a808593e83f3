package dev.scalinglint.read.workload;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.model.WorkloadType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The kinds that make pods, by group and kind (facts 2.0): a kind alone says nothing, there are two Services. */
final class WorkloadTypes {
    private static final Map<String, WorkloadType> BY_KIND = Map.ofEntries(
            Map.entry("apps/Deployment", WorkloadType.DEPLOYMENT),
            Map.entry("apps/StatefulSet", WorkloadType.STATEFUL_SET),
            Map.entry("apps/DaemonSet", WorkloadType.DAEMON_SET),
            Map.entry("apps/ReplicaSet", WorkloadType.REPLICA_SET),
            // Served no more, but written still.
            Map.entry("extensions/Deployment", WorkloadType.DEPLOYMENT),
            Map.entry("extensions/DaemonSet", WorkloadType.DAEMON_SET),
            Map.entry("extensions/ReplicaSet", WorkloadType.REPLICA_SET),
            Map.entry("/ReplicationController", WorkloadType.REPLICA_SET),
            Map.entry("batch/Job", WorkloadType.JOB),
            Map.entry("batch/CronJob", WorkloadType.CRON_JOB),
            Map.entry("keda.sh/ScaledJob", WorkloadType.SCALED_JOB),
            Map.entry("/Pod", WorkloadType.POD),
            Map.entry("argoproj.io/Rollout", WorkloadType.ROLLOUT),
            Map.entry("serving.knative.dev/Service", WorkloadType.KNATIVE_SERVICE),
            Map.entry("serving.knative.dev/Configuration", WorkloadType.KNATIVE_CONFIGURATION));

    private WorkloadTypes() {}

    /** Null for an object that makes no pods. */
    static @Nullable WorkloadType of(KubeObject object) {
        return BY_KIND.get(object.group() + "/" + object.kind().value());
    }
}
