package dev.scalinglint.read.compose;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.model.ComposeService;
import dev.scalinglint.model.ComposeService.Fixed;
import dev.scalinglint.model.ObjectId;
import dev.scalinglint.model.Upstream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** What rules may ask of one Compose file beside its workloads: services one by one, and what nginx balances over. */
public final class ComposeReader {
    private final ComposeFile project;
    private final Map<String, ObjectId> workloads;
    private final Map<Balancer, List<Balancer.Pool>> pools = new LinkedHashMap<>();

    /** @param workloads by the names of the services that they are, or are replicas of */
    public ComposeReader(ComposeFile project, Map<String, ObjectId> workloads) {
        this.project = project;
        this.workloads = workloads;
        project.balancers().forEach(balancer -> pools.put(balancer, balancer.pools()));
    }

    public List<ComposeService> services() {
        Map<String, String> asked = asked();
        List<ComposeService> services = new ArrayList<>();
        for (ServiceOptions service : project.services().values()) {
            services.add(new ComposeService(id(service), project.file(), service.replicas(), project.isSwarm(service),
                    Boolean.TRUE.equals(service.healthchecked()),
                    asked.get(service.name()), fixed(service), workloads(Set.of(service.name()))));
        }
        return services;
    }

    private static List<Fixed> fixed(ServiceOptions service) {
        List<Fixed> fixed = new ArrayList<>();
        Located<String> name = service.options().text("container_name");
        if (name != null) {
            fixed.add(new Fixed("container_name", name, 1, null));
        }
        if (!service.options().has("network_mode")) {
            Set<String> written = new HashSet<>();
            service.options().items("ports").stream().filter(port -> !(port instanceof Scalar)
                    || written.add(port.toString())).map(PublishedPorts::host)
                    .filter(java.util.Objects::nonNull).forEach(fixed::add);
        }
        return fixed;
    }

    /**
     * Who needs to know whether a service is healthy: who waits for it, and a balancer that has the choice. Who waits
     * for an image that nobody here can see is taken at his word: without a healthcheck he would not have started once.
     */
    private Map<String, String> asked() {
        Map<String, String> asked = new HashMap<>();
        for (ServiceOptions service : project.services().values()) {
            for (Entry dependency : service.options().mappingOrEmpty("depends_on").entries()) {
                ServiceOptions other = project.services().get(dependency.name());
                boolean waits = dependency.value() instanceof Mapping how
                        && "service_healthy".equals(String.valueOf(how.scalar("condition")));
                if (waits && other != null && other.healthchecked() != null) {
                    asked.putIfAbsent(dependency.name(), service.name() + " waits until it is healthy");
                }
            }
        }
        pools.values().stream().flatMap(List::stream).forEach(pool -> {
            int instances = pool.size() - pool.services().size()
                    + pool.services().stream().map(project.services()::get).filter(Objects::nonNull)
                            .mapToInt(service -> service.replicas().value()).sum();
            if (instances > 1) {
                pool.services().forEach(name -> asked.putIfAbsent(name, "nginx balances over it in " + pool.label()));
            }
        });
        return asked;
    }

    public List<Upstream> upstreams() {
        InstanceFamilies families = new InstanceFamilies(project);
        List<Upstream> upstreams = new ArrayList<>();
        pools.forEach((balancer, found) -> found.forEach(
                pool -> upstreams.add(new Upstream(id(balancer.service()), project.file(), pool.label(),
                        pool.name(), pool.servers(), pool.declared() ? families.leftOut(pool.services()) : List.of(),
                        workloads(pool.services())))));
        return upstreams;
    }

    private List<ObjectId> workloads(Set<String> services) {
        return services.stream().map(workloads::get).filter(java.util.Objects::nonNull).distinct().toList();
    }

    /** Labels are to Compose what labels and annotations are to Kubernetes. */
    public static ObjectId id(ServiceOptions service) {
        Map<String, Located<String>> labels = new TreeMap<>();
        for (Entry label : Pairs.of(service.options().get("labels"), service.key().place()).entries()) {
            if (label.value() instanceof Scalar value && !value.isNull()) {
                labels.put(label.name(), Located.text(value));
            }
        }
        return new ObjectId("compose/v1", "Service", null, Located.text(service.key()), labels, labels);
    }
}
