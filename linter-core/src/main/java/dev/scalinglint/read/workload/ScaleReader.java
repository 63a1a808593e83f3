package dev.scalinglint.read.workload;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.model.Bound;
import dev.scalinglint.model.Knative;
import dev.scalinglint.model.Scale;
import dev.scalinglint.model.WorkloadType;
import dev.scalinglint.read.index.ObjectIndex;
import dev.scalinglint.read.knative.KnativeScale;
import org.jspecify.annotations.Nullable;

/**
 * How many replicas the object itself asks for; what autoscalers make of it is
 * {@link dev.scalinglint.read.autoscaling.Autoscaling}'s to say.
 */
final class ScaleReader {
    private ScaleReader() {}

    static Scale written(KubeObject object, WorkloadType type, @Nullable Knative knative, ObjectIndex objects) {
        if (knative != null) {
            return new KnativeScale(knative, objects.cluster()).read();
        }
        return switch (type) {
            case POD -> fixed(one(object, "a Pod"), object, type);
            case DAEMON_SET -> scale(one(object, "a DaemonSet"),
                    Bound.unlimited(true, "one pod per node", object.name().place()), object, type);
            case JOB -> fixed(parallelism(object, "spec"), object, type);
            case CRON_JOB -> cronJob(object, type);
            case SCALED_JOB -> scale(count(object, "minReplicaCount", 0), jobs(object), object, type);
            default -> replicas(object, type);
        };
    }

    private static Scale replicas(KubeObject object, WorkloadType type) {
        Located<Integer> written = object.spec().integer("replicas");
        Bound bound = written == null
                ? new Bound(1, false, true, "spec.replicas", object.placeOf("spec", "replicas"))
                : new Bound(Math.max(0, written.value()), false, false, "spec.replicas", written.place());
        Surge surge = Surge.of(object, type);
        return new Scale(written, bound, bound, surge.count(), surge.unavailable(), surge.place(), surge.overlap(),
                false, false);
    }

    /** Runs that may overlap have no upper bound: {@code Allow}, which is the default (facts 9). */
    private static Scale cronJob(KubeObject object, WorkloadType type) {
        Bound each = parallelism(object, "spec", "jobTemplate", "spec");
        Located<String> policy = object.spec().text("concurrencyPolicy");
        boolean overlapping = policy == null || policy.value().equals("Allow");
        Bound max = !overlapping
                ? each
                : Bound.unlimited(policy == null, "concurrencyPolicy Allow",
                        object.placeOf("spec", "concurrencyPolicy"));
        return scale(each, max, object, type);
    }

    /** A Job never runs more pods at once than it has to complete. */
    private static Bound parallelism(KubeObject object, String... spec) {
        var job = object.body().mappingOrEmpty(spec);
        Located<Integer> parallelism = job.integer("parallelism");
        Located<Integer> completions = job.integer("completions");
        if (parallelism == null) {
            return one(object, "parallelism");
        }
        int most = completions == null ? parallelism.value() : Math.min(parallelism.value(), completions.value());
        return new Bound(Math.max(0, most), false, false, "parallelism", parallelism.place());
    }

    /** As many Jobs as KEDA starts, each with as many pods as it runs at once. */
    private static Bound jobs(KubeObject object) {
        Bound jobs = count(object, "maxReplicaCount", 100);
        Bound pods = parallelism(object, "spec", "jobTargetRef");
        return pods.defaulted() || pods.value() <= 1
                ? jobs
                : new Bound((int) Math.min(Integer.MAX_VALUE, (long) jobs.value() * pods.value()), false,
                        jobs.defaulted(),
                        jobs.source() + " with parallelism " + pods.value(),
                        jobs.value() == 1 ? pods.place() : jobs.place());
    }

    /** Jobs that KEDA keeps running at once (facts 5). */
    private static Bound count(KubeObject object, String field, int byDefault) {
        Located<Integer> written = object.spec().integer(field);
        return new Bound(written == null ? byDefault : Math.max(0, written.value()), false, written == null,
                (written == null ? "an absent " : "") + field + " of ScaledJob " + object.name().value(),
                object.body().placeOf("spec", field));
    }

    private static Bound one(KubeObject object, String source) {
        return new Bound(1, false, true, source, object.name().place());
    }

    private static Scale fixed(Bound bound, KubeObject object, WorkloadType type) {
        return scale(bound, bound, object, type);
    }

    private static Scale scale(Bound min, Bound max, KubeObject object, WorkloadType type) {
        Surge surge = Surge.of(object, type);
        return new Scale(null, min, max, surge.count(), surge.unavailable(), surge.place(), surge.overlap(),
                false, false);
    }
}
