package dev.scalinglint.model.read;

import dev.scalinglint.model.Affinity;
import dev.scalinglint.model.Route;
import dev.scalinglint.model.Service;
import dev.scalinglint.model.Workload;
import java.util.List;

/** Every switch that pins a client to one backend. */
final class AffinityReader {
    private AffinityReader() {}

    static List<Affinity> read(Objects objects, List<Service> services, List<Route> routes, List<Workload> workloads) {
        return List.of();
    }
}
