package dev.scalinglint.model.read;

import dev.scalinglint.model.Workload;
import java.util.List;

/** Every kind with a pod template to {@link Workload}s; scaled by what is written on the object itself, not yet linked. */
final class WorkloadReader {
    private WorkloadReader() {}

    static List<Workload> read(Objects objects) {
        return List.of();
    }
}
