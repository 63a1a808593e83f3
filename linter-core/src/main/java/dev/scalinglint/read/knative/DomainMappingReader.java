package dev.scalinglint.read.knative;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.model.DomainMapping;
import dev.scalinglint.model.KnativeRoute;
import dev.scalinglint.model.ObjectId;
import dev.scalinglint.model.Visibility;
import dev.scalinglint.model.Workload;
import dev.scalinglint.model.WorkloadType;
import dev.scalinglint.read.admission.knative.KnativeAdmission;
import dev.scalinglint.read.index.ObjectIndex;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Knative DomainMappings, linked to the Knative Services they publish. */
public final class DomainMappingReader {
    private final Map<String, List<Workload>> knativeServices;

    private final Map<String, List<KnativeRoute>> routes;

    private DomainMappingReader(List<Workload> workloads, List<KnativeRoute> routes) {
        this.routes = routes.stream().collect(Collectors.groupingBy(route -> route.id().name().value()));
        this.knativeServices = workloads.stream()
                .filter(workload -> workload.type() == WorkloadType.KNATIVE_SERVICE)
                .collect(Collectors.groupingBy(workload -> workload.id().name().value()));
    }

    public static List<DomainMapping> read(ObjectIndex objects, List<Workload> workloads, List<KnativeRoute> routes) {
        DomainMappingReader reader = new DomainMappingReader(workloads, routes);
        return objects.of("serving.knative.dev", "DomainMapping").stream().map(reader::read).toList();
    }

    private DomainMapping read(KubeObject object) {
        ObjectId id = ObjectId.of(object);
        Mapping ref = object.spec().mappingOrEmpty("ref");
        Located<String> name = ref.text("name");
        Workload target = name == null || !isPublished(ref) ? null : target(id, name.value());
        Located<String> shown = name == null
                ? null
                : new Located<>(name.value(), name.text(), object.body().placeOf("spec", "ref"), false);
        if (target != null) {
            return new DomainMapping(id, shown, List.of(target.id()), target.knative() != null
                    && target.knative().clusterLocal(),
                    KnativeAdmission.ofDomainMapping(object));
        }
        Visibility route = name == null || !isPublished(ref) ? null : route(id, name.value());
        return new DomainMapping(id, shown, route == null ? List.of() : route.workloads(),
                route != null && route.clusterLocal(),
                KnativeAdmission.ofDomainMapping(object));
    }

    private @Nullable Visibility route(ObjectId mapping, String name) {
        return routes.getOrDefault(name, List.of()).stream().filter(route -> route.id().sharesNamespaceWith(mapping))
                .map(KnativeRoute::visibility).findFirst().orElse(null);
    }

    /** A DomainMapping cannot refer across namespaces. */
    private @Nullable Workload target(ObjectId mapping, String name) {
        return knativeServices.getOrDefault(name, List.of()).stream()
                .filter(service -> service.id().sharesNamespaceWith(mapping))
                .findFirst().orElse(null);
    }

    /** A Knative Service, or the Route that Knative makes for it under the same name. */
    private static boolean isPublished(Mapping ref) {
        Located<String> kind = ref.text("kind");
        Located<String> apiVersion = ref.text("apiVersion");
        return kind != null && (kind.value().equals("Service") || kind.value().equals("Route"))
                && apiVersion != null && apiVersion.value().startsWith("serving.knative.dev/");
    }
}
