package dev.scalinglint.read.traffic;

import dev.scalinglint.model.ObjectId;
import dev.scalinglint.model.Route;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which Services routes send to. */
final class RouteIndex {
    /** Namespaces (null for unknown) in which a Service of that name is reached. */
    private final Map<String, Set<String>> namespaces = new HashMap<>();

    RouteIndex(List<Route> routes) {
        for (Route route : routes) {
            route.services().forEach(backend -> namespaces.computeIfAbsent(backend.name(), name -> new HashSet<>())
                    .add(backend.namespace()));
        }
    }

    boolean reaches(ObjectId service) {
        Set<String> reached = namespaces.getOrDefault(service.name().value(), Set.of());
        return !reached.isEmpty()
                && (service.namespace() == null || reached.contains(service.namespace()) || reached.contains(null));
    }
}
