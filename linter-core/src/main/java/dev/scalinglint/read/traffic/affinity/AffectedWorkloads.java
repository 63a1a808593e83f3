package dev.scalinglint.read.traffic.affinity;

import dev.scalinglint.finding.ObjectRef;
import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.model.Affinity;
import dev.scalinglint.model.ObjectId;
import dev.scalinglint.model.Route;
import dev.scalinglint.model.Service;
import dev.scalinglint.model.Workload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which workloads are behind a switch: through the Services it governs. */
final class AffectedWorkloads {
    /** By name, then by namespace, {@code ""} where the tree does not say it. */
    private final Map<String, Map<String, List<Service>>> services = new HashMap<>();
    private final Map<ObjectRef, List<ServiceName>> routes = new HashMap<>();
    private final Map<ObjectRef, Workload> workloads = new HashMap<>();
    private final Attachments attachments;

    AffectedWorkloads(List<Service> services, List<Route> routes, List<Workload> workloads) {
        services.forEach(this::add);
        routes.forEach(route -> this.routes.put(route.id().ref(), route.services().stream()
                .map(to -> new ServiceName(to.name(), to.namespace() == null ? route.id().namespace() : to.namespace()))
                .toList()));
        workloads.forEach(workload -> this.workloads.put(workload.id().ref(), workload));
        attachments = new Attachments(services);
    }

    private void add(Service service) {
        String namespace = service.id().namespace();
        services.computeIfAbsent(service.id().name().value(), name -> new HashMap<>())
                .computeIfAbsent(namespace == null ? "" : namespace, name -> new ArrayList<>()).add(service);
    }

    Affinity affinity(Switch on) {
        Map<ObjectRef, Workload> behind = new LinkedHashMap<>();
        boolean known = true;
        for (ServiceName target : targets(on)) {
            known &= collect(target, behind);
        }
        boolean single = known && !behind.isEmpty() && behind.values().stream().allMatch(AffectedWorkloads::isSingle);
        Mechanism mechanism = on.mechanism();
        return new Affinity(ObjectId.of(on.object()), mechanism.name(), mechanism.kind(), on.value(),
                mechanism.effect(),
                mechanism.remedy(), mechanism.off(), mechanism.certainty(),
                behind.values().stream().map(Workload::id).toList(), single, on.place());
    }

    private static boolean isSingle(Workload workload) {
        return !workload.scale().max().unlimited() && workload.scale().max().value() <= 1;
    }

    private List<ServiceName> targets(Switch on) {
        KubeObject object = on.object();
        if (on.targets() != null) {
            return on.targets();
        } else if (object.is("", "Service")) {
            return List.of(new ServiceName(object.name().value(), object.namespace()));
        }
        List<ServiceName> routed = routes.get(object.ref());
        return routed == null ? attachments.to(object) : routed;
    }

    /** Adds the workloads of a Service; false when the tree does not show them. */
    private boolean collect(ServiceName target, Map<ObjectRef, Workload> behind) {
        boolean known = false;
        for (Service service : named(target)) {
            for (ObjectId id : service.workloads()) {
                Workload workload = workloads.get(id.ref());
                if (workload != null) {
                    behind.put(id.ref(), workload);
                    known = true;
                }
            }
        }
        return known;
    }

    /** A namespace that is not said matches every other. */
    private List<Service> named(ServiceName target) {
        Map<String, List<Service>> named = services.getOrDefault(target.service(), Map.of());
        Stream<List<Service>> found = target.namespace() == null
                ? named.values().stream()
                : Stream.of(target.namespace(), "").map(namespace -> named.getOrDefault(namespace, List.of()));
        return found.flatMap(List::stream).toList();
    }
}
