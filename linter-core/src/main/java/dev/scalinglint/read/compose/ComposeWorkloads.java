package dev.scalinglint.read.compose;

import dev.scalinglint.model.Admission;
import dev.scalinglint.model.Bound;
import dev.scalinglint.model.Compose;
import dev.scalinglint.model.ComposeService;
import dev.scalinglint.model.Container;
import dev.scalinglint.model.IntOrPercent;
import dev.scalinglint.model.Interpolation;
import dev.scalinglint.model.Links;
import dev.scalinglint.model.ObjectId;
import dev.scalinglint.model.Qos;
import dev.scalinglint.model.Scale;
import dev.scalinglint.model.Service;
import dev.scalinglint.model.Upstream;
import dev.scalinglint.model.Workload;
import dev.scalinglint.model.WorkloadType;
import dev.scalinglint.read.coordination.CoordinationReader;
import dev.scalinglint.read.index.ObjectIndex;
import dev.scalinglint.read.workload.WorkloadReader;
import dev.scalinglint.source.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The services of Compose files as scaling units: how many containers of each run (facts 10). */
public final class ComposeWorkloads {
    private final @Nullable String application;
    /** For each Compose file the workload that a service is, or is a replica of. */
    private final Map<ComposeFile, Map<String, ObjectId>> byService = new LinkedHashMap<>();
    private final List<Workload> workloads = new ArrayList<>();

    private ComposeWorkloads(@Nullable String application) {
        this.application = application;
    }

    public static ComposeWorkloads of(ObjectIndex objects) {
        ComposeWorkloads read = new ComposeWorkloads(objects.application());
        ComposeFile.all(objects).forEach(read::read);
        return read;
    }

    public List<Workload> all() {
        return workloads;
    }

    /** What else rules may ask, once it is known what the Services of the application select. */
    public Compose model(ObjectIndex objects, List<Service> services) {
        List<ComposeService> each = new ArrayList<>();
        List<Upstream> upstreams = new ArrayList<>();
        List<Interpolation> interpolations = new ArrayList<>();
        Map<String, List<ObjectId>> byName = new HashMap<>();
        byService.forEach((project, ids) -> {
            ComposeReader reader = new ComposeReader(project, ids);
            each.addAll(reader.services());
            upstreams.addAll(reader.upstreams());
            interpolations.addAll(InterpolationReader.read(project, ids));
            ids.forEach((name, id) -> byName.computeIfAbsent(name, any -> new ArrayList<>()).add(id));
        });
        return new Compose(each, upstreams, RetryReader.read(objects, services, byName), interpolations);
    }

    private void read(ComposeFile project) {
        Map<String, ObjectId> ids = new LinkedHashMap<>();
        byService.put(project, ids);
        Set<String> together = new HashSet<>();
        for (List<String> family : new InstanceFamilies(project).balanced()) {
            together.addAll(family);
            add(family.stream().map(project.services()::get).toList(), ids);
        }
        project.services().values().stream().filter(service -> !together.contains(service.name()))
                .forEach(service -> add(List.of(service), ids));
    }

    /** One workload, named after its first service. */
    private void add(List<ServiceOptions> services, Map<String, ObjectId> ids) {
        ServiceOptions first = services.get(0);
        ObjectId id = ComposeReader.id(first);
        Set<String> profiles = new LinkedHashSet<>();
        services.forEach(service -> {
            ids.put(service.name(), id);
            profiles.addAll(WorkloadReader.profiles(ComposeReader.id(service).annotations(), Map.of()));
        });
        Bound bound = services.size() == 1 ? first.replicas() : together(services);
        Scale scale = new Scale(null, bound, bound, new IntOrPercent(0, false), bound.place(), first.overlap(), false);
        Container container = ComposeContainer.of(first);
        workloads.add(new Workload(id, WorkloadType.COMPOSE_SERVICE, application, Map.of(), Map.of(),
                List.of(container), List.of(), scale, null,
                new Qos("BestEffort", false, null), Admission.NONE,
                CoordinationReader.ofCompose(id.annotations(), container), List.copyOf(profiles), Links.NONE, null,
                false, List.of(),
                id.place()));
    }

    private static Bound together(List<ServiceOptions> services) {
        int count = services.stream().mapToInt(service -> service.replicas().value()).sum();
        Place place = services.get(0).key().place();
        List<String> names = services.stream().map(ServiceOptions::name).toList();
        String source = "services " + String.join(", ", names.subList(0, names.size() - 1)) + " and "
                + names.get(names.size() - 1) + " behind one balancer";
        return new Bound(count, false, false, source, place);
    }
}
