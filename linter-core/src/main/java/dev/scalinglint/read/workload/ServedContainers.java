package dev.scalinglint.read.workload;

import dev.scalinglint.model.Workload;

/** What it means for containers that a Service selects their pods. */
public final class ServedContainers {
    private ServedContainers() {}

    /**
     * Where ports are declared they already say who is served; where none are, the Service must mean the main
     * container.
     */
    public static Workload by(Workload workload) {
        boolean declared = workload.containers().stream().anyMatch(container -> !container.ports().isEmpty());
        boolean sentTo = workload.links().services().stream().anyMatch(service -> !service.publishesNotReady());
        if (declared || !sentTo || !workload.type().isServing()) {
            return workload;
        }
        return workload.with(workload.containers().stream()
                .map(container -> container.main() ? container.asServed() : container).toList());
    }
}
