package dev.scalinglint.model.read;

import dev.scalinglint.model.Route;
import dev.scalinglint.model.Service;
import dev.scalinglint.model.Workload;
import java.util.List;

/** Core Services, linked to the workloads they select and the routes that name them. */
final class ServiceReader {
    private ServiceReader() {}

    static List<Service> read(Objects objects, List<Workload> workloads, List<Route> routes) {
        return List.of();
    }
}
