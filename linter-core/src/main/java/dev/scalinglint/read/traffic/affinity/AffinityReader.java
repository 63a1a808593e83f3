package dev.scalinglint.read.traffic.affinity;

import dev.scalinglint.model.Affinity;
import dev.scalinglint.model.Route;
import dev.scalinglint.model.Service;
import dev.scalinglint.model.Workload;
import dev.scalinglint.read.index.ObjectIndex;
import java.util.List;

/** Every switch that pins a client to one backend, with the workloads behind it. */
public final class AffinityReader {
    private AffinityReader() {}

    public static List<Affinity> read(ObjectIndex objects, List<Service> services, List<Route> routes,
            List<Workload> workloads) {
        List<Switch> switches = Switches.in(objects.all());
        if (switches.isEmpty()) {
            return List.of();
        }
        AffectedWorkloads behind = new AffectedWorkloads(services, routes, workloads);
        return switches.stream().map(behind::affinity).toList();
    }
}
