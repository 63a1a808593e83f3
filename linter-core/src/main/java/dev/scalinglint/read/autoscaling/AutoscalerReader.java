package dev.scalinglint.read.autoscaling;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalars;
import dev.scalinglint.model.Autoscaler;
import dev.scalinglint.model.Metric;
import dev.scalinglint.model.ObjectId;
import dev.scalinglint.model.Refusal;
import dev.scalinglint.model.Workload;
import dev.scalinglint.read.admission.apiserver.AutoscalerObjections;
import dev.scalinglint.read.admission.keda.HpaNames;
import dev.scalinglint.read.admission.keda.KedaAdmission;
import dev.scalinglint.read.autoscaling.ScaleTargets.Reference;
import dev.scalinglint.read.index.LinkBudget;
import dev.scalinglint.read.index.ObjectIndex;
import dev.scalinglint.read.index.OtherPods;
import dev.scalinglint.read.index.WorkloadIndex;
import dev.scalinglint.source.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * HorizontalPodAutoscalers and KEDA ScaledObjects to {@link Autoscaler}s, with the workloads they aim at (facts 2.4,
 * 5).
 */
public final class AutoscalerReader {
    private static final String PAUSED = "autoscaling.keda.sh/paused-replicas";

    private final ScaleTargets targets;
    private final AutoscalerRivals rivals;
    private final OtherPods pods;
    private final HpaNames hpaNames;

    private AutoscalerReader(ScaleTargets targets, List<KubeObject> autoscalers, OtherPods pods) {
        this.pods = pods;
        this.targets = targets;
        this.rivals = new AutoscalerRivals(autoscalers);
        this.hpaNames = new HpaNames(autoscalers.stream().filter(object -> object.group().equals("keda.sh")).toList());
    }

    public static List<Autoscaler> read(ObjectIndex objects, List<Workload> workloads, LinkBudget links) {
        List<KubeObject> autoscalers = new ArrayList<>(objects.of("autoscaling", "HorizontalPodAutoscaler"));
        autoscalers.addAll(objects.of("keda.sh", "ScaledObject"));
        objects.of("http.keda.sh", "HTTPScaledObject").stream().filter(object -> !isWithout(object))
                .forEach(autoscalers::add);
        if (autoscalers.isEmpty()) {
            return List.of();
        }
        AutoscalerReader reader = new AutoscalerReader(new ScaleTargets(objects, workloads), autoscalers,
                new OtherPods(objects, new WorkloadIndex(workloads, links)));
        return autoscalers.stream().map(reader::read).toList();
    }

    private Autoscaler read(KubeObject object) {
        return switch (object.group()) {
            case "keda.sh" -> keda(object);
            case "http.keda.sh" -> http(object);
            default -> hpa(object);
        };
    }

    /** Whether somebody writes the ScaledObject himself, which then is the autoscaler. */
    private static boolean isWithout(KubeObject http) {
        Located<String> skipped = http.annotations().text("httpscaledobject.keda.sh/skip-scaledobject-creation");
        return skipped != null && skipped.value().equals("true");
    }

    /** What the two have in common. */
    private record Aim(ObjectId id, Reference reference, List<Workload> found, boolean missing,
            @Nullable Located<String> unscalable, Place targetRef) {
        @Nullable
        Workload only() {
            return found.size() == 1 ? found.get(0) : null;
        }

        List<ObjectId> targets() {
            return found.stream().map(Workload::id).toList();
        }
    }

    private Aim aim(KubeObject object) {
        ObjectId id = ObjectId.of(object);
        Reference reference = Reference.of(object.spec().mappingOrEmpty("scaleTargetRef"));
        List<Workload> found = targets.of(id, reference);
        Located<String> unscalable = Scalable.fault(object);
        boolean missing = unscalable == null && found.isEmpty() && targets.isMissing(id, reference);
        return new Aim(id, reference, found, missing, unscalable, object.placeOf("spec", "scaleTargetRef"));
    }

    private Autoscaler hpa(KubeObject object) {
        Aim aim = aim(object);
        Located<Integer> min = count(object, "minReplicas", 1);
        Located<Integer> max = object.spec().integer("maxReplicas");
        List<Metric> metrics = MetricReader.ofHpa(object, aim.only());
        return new Autoscaler(aim.id(), "hpa", aim.reference().kind(), aim.reference().name(), aim.targetRef(), min,
                max, null, null,
                aim.targets(), aim.missing(), aim.unscalable(),
                others(aim, !metrics.isEmpty() || measuresPods(object)), metrics, SignalReader.ofHpa(object),
                // A field of another version makes others absent: the first is what is to be mended.
                Refusal.all(Refusal.Of.SCALING, AutoscalerObjections.of(object)), rivals.of(object, aim.targetRef()),
                object.placeOf("spec"));
    }

    private Autoscaler keda(KubeObject object) {
        Aim aim = aim(object);
        Mapping spec = object.spec();
        Located<String> paused = object.annotations().text(PAUSED);
        List<Metric> metrics = MetricReader.ofKeda(object, aim.only());
        Integer held = paused == null ? null : Scalars.integer(paused.value());
        Located<String> taken = hpaNames.taken(object);
        List<Located<String>> refused = new ArrayList<>(KedaAdmission.ofScaledObject(object));
        if (taken != null) {
            refused.add(taken);
        }
        return new Autoscaler(aim.id(), "keda", aim.reference().kind(), aim.reference().name(), aim.targetRef(),
                count(object, "minReplicaCount", 0), count(object, "maxReplicaCount", 100),
                spec.integer("idleReplicaCount"), paused == null || held == null ? null : paused.as(held),
                aim.targets(), aim.missing(), aim.unscalable(), others(aim, !metrics.isEmpty()), metrics,
                SignalReader.ofKeda(object),
                Refusal.all(Refusal.Of.SCALING, refused),
                rivals.of(object, aim.targetRef()), object.placeOf("spec"));
    }

    /** The add-on makes a ScaledObject of it, whose only trigger is the requests that wait. */
    private Autoscaler http(KubeObject object) {
        Aim aim = aim(object);
        return new Autoscaler(aim.id(), "keda", aim.reference().kind(), aim.reference().name(), aim.targetRef(),
                count(object, "replicas", "min", 0), count(object, "replicas", "max", 100), null, null,
                aim.targets(), aim.missing(), aim.unscalable(), null, List.of(),
                SignalReader.ofHttp(object), List.of(),
                rivals.of(object, aim.targetRef()), object.placeOf("spec"));
    }

    private static Located<Integer> count(KubeObject object, String holder, String field, int byDefault) {
        Located<Integer> written = object.spec().integer(holder, field);
        return written == null ? Located.byDefault(byDefault, object.placeOf("spec", holder, field)) : written;
    }

    /** What a metric of pods is measured on beside the target's own. */
    private @Nullable Located<String> others(Aim aim, boolean ofPods) {
        Workload target = aim.only();
        return target == null || !ofPods ? null : pods.countedWith(target);
    }

    private static boolean measuresPods(KubeObject hpa) {
        return hpa.spec().mappings("metrics").stream().map(metric -> metric.text("type"))
                .anyMatch(type -> type != null && type.value().equals("Pods"));
    }

    private static Located<Integer> count(KubeObject object, String field, int byDefault) {
        Located<Integer> written = object.spec().integer(field);
        return written == null ? Located.byDefault(byDefault, object.placeOf("spec", field)) : written;
    }
}
