package dev.scalinglint.model.read;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.model.Autoscaler;
import dev.scalinglint.model.Bound;
import dev.scalinglint.model.Knative;
import dev.scalinglint.model.Scale;
import dev.scalinglint.model.Workload;
import dev.scalinglint.model.WorkloadType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many replicas can run once the autoscalers are known. */
final class ScaleReader {
    private ScaleReader() {}

    /** The scale that the object itself writes, autoscalers not yet known. */
    static Scale written(KubeObject object, WorkloadType type, @Nullable Knative knative, Objects objects) {
        Bound one = new Bound(1, false, true, "spec.replicas", object.place());
        return new Scale(null, one, one, 0, null, false);
    }

    /** The workload with the scale that its autoscalers give it, and linked to them. */
    static Workload scaled(Workload workload, List<Autoscaler> autoscalers) {
        return workload;
    }
}
