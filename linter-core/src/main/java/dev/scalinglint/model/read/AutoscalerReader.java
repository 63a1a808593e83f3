package dev.scalinglint.model.read;

import dev.scalinglint.model.Autoscaler;
import dev.scalinglint.model.Workload;
import java.util.List;

/** HorizontalPodAutoscalers and KEDA ScaledObjects to {@link Autoscaler}s. */
final class AutoscalerReader {
    private AutoscalerReader() {}

    static List<Autoscaler> read(Objects objects, List<Workload> workloads) {
        return List.of();
    }
}
