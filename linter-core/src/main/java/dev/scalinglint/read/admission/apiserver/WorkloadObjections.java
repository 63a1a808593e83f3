package dev.scalinglint.read.admission.apiserver;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.model.Refusal;
import dev.scalinglint.model.WorkloadType;
import dev.scalinglint.read.admission.ApiNames;
import dev.scalinglint.read.admission.keda.KedaAdmission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is refused of Deployments, StatefulSets, DaemonSets and ReplicaSets, beside their pods. */
public final class WorkloadObjections {
    private static final int DEFAULT_DEADLINE = 600;

    private static final Map<String, KnownFields> FIELDS = Map.of(
            "Deployment",
            KnownFields.of("replicas selector template strategy minReadySeconds revisionHistoryLimit paused"
                    + " progressDeadlineSeconds"),
            "StatefulSet",
            KnownFields.of("replicas selector template volumeClaimTemplates serviceName podManagementPolicy"
                    + " updateStrategy revisionHistoryLimit minReadySeconds")
                    .with("persistentVolumeClaimRetentionPolicy", KnownFields.of("whenDeleted whenScaled"))
                    .with("ordinals", KnownFields.of("start")),
            "DaemonSet", KnownFields.of("selector template updateStrategy minReadySeconds revisionHistoryLimit"),
            "ReplicaSet", KnownFields.of("replicas minReadySeconds selector template"));
    /** Versions that clusters no longer serve, by the release that dropped them. */
    private static final Map<String, Integer> DROPPED = Map.of("apps/v1beta1", 16, "apps/v1beta2", 16,
            "extensions/v1beta1", 16, "batch/v1beta1", 25);
    private static final Set<String> STRATEGIES = Set.of("strategy", "updateStrategy");

    private final KubeObject object;
    private final List<Located<String>> objections = new ArrayList<>(0);
    private final ObjectPart spec;

    private WorkloadObjections(KubeObject object) {
        this.object = object;
        this.spec = ObjectPart.spec(object, objections);
    }

    public static List<Refusal> of(KubeObject object, WorkloadType type) {
        Integer dropped = DROPPED.get(object.apiVersion().value());
        if (dropped != null) {
            return List.of(new Refusal(Refusal.Of.REPLICAS, object.apiVersion() + " is not served since Kubernetes 1."
                    + dropped + ": write "
                    + (type == WorkloadType.CRON_JOB ? "batch/v1" : "apps/v1"), object.apiVersion().place()));
        }
        return switch (type) {
            case DEPLOYMENT, STATEFUL_SET, DAEMON_SET, REPLICA_SET -> new WorkloadObjections(object).check(type);
            case SCALED_JOB -> Refusal.all(Refusal.Of.SCALING, KedaAdmission.ofScaledJob(object));
            default -> List.of();
        };
    }

    private List<Refusal> check(WorkloadType type) {
        List<Refusal> refusals = new ArrayList<>(0);
        StrategyObjections.check(spec, type);
        KnownFields fields = FIELDS.get(object.kind().value());
        ObjectPart all = new ObjectPart("", spec.mapping(), new ArrayList<>(0));
        if (fields != null) {
            fields.check(all, "a " + object.kind());
        }
        for (Located<String> unknown : all.objections()) {
            boolean strategy = STRATEGIES.contains(unknown.value().substring(0, unknown.value().indexOf(' ')));
            refusals.add(new Refusal(strategy ? Refusal.Of.STRATEGY : Refusal.Of.REPLICAS, unknown.value(),
                    unknown.place()));
        }
        refusals.addAll(Refusal.all(Refusal.Of.STRATEGY, objections));
        objections.clear();
        counts(type);
        // A ReplicationController's selector is a mere mapping, and may be left out.
        if (object.group().equals("apps")) {
            SelectorObjections.check(spec.part("selector"));
            SelectorObjections.match(spec);
        }
        refusals.addAll(Refusal.all(Refusal.Of.REPLICAS, objections));
        return refusals;
    }

    private void counts(WorkloadType type) {
        if (type != WorkloadType.DAEMON_SET) {
            spec.atLeast("replicas", 0);
        }
        spec.atLeast("minReadySeconds", 0);
        if (type == WorkloadType.DEPLOYMENT || type == WorkloadType.DAEMON_SET) {
            spec.atLeast("revisionHistoryLimit", 0);
        }
        if (type == WorkloadType.DEPLOYMENT) {
            deadline();
        } else if (type == WorkloadType.STATEFUL_SET) {
            set();
        }
    }

    private void deadline() {
        Integer written = spec.integer("progressDeadlineSeconds");
        Integer ready = spec.integer("minReadySeconds");
        int deadline = written == null ? DEFAULT_DEADLINE : written;
        int wait = ready == null ? 0 : ready;
        if (deadline <= wait) {
            spec.refuse(written == null ? "minReadySeconds" : "progressDeadlineSeconds", written == null
                    ? wait + " is not below progressDeadlineSeconds, which is " + DEFAULT_DEADLINE + " by default"
                    : deadline + " is not above minReadySeconds, which is " + wait);
        }
    }

    private void set() {
        spec.oneOfOrEmpty("podManagementPolicy", List.of("OrderedReady", "Parallel"));
        spec.partOrEmpty("ordinals").atLeast("start", 0);
        ObjectPart claims = spec.partOrEmpty("persistentVolumeClaimRetentionPolicy");
        claims.oneOfOrEmpty("whenDeleted", List.of("Retain", "Delete"));
        claims.oneOfOrEmpty("whenScaled", List.of("Retain", "Delete"));
        String service = spec.text("serviceName");
        if (service != null && !service.isEmpty() && !ApiNames.isDnsLabel(service)) {
            spec.refuse("serviceName", "is '" + service + "', which can be no Service's name");
        }
    }
}
