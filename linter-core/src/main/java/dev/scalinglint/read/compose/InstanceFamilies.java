package dev.scalinglint.read.compose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Services {@code x-1}, {@code x-2} … that run the same: instances of one thing where a balancer lists more than one of
 * them.
 */
public final class InstanceFamilies {
    private final Map<String, List<String>> byMember = new LinkedHashMap<>();
    private final Set<String> balanced = new LinkedHashSet<>();
    private final Set<String> listed = new LinkedHashSet<>();

    public InstanceFamilies(ComposeFile project) {
        Map<String, List<String>> families = new LinkedHashMap<>();
        for (ServiceOptions service : project.services().values()) {
            if (service.stem() != null && service.runs() != null && !service.isOptional()
                    && service.replicas().value() > 0) {
                families.computeIfAbsent(service.stem() + "\n" + service.runs(), key -> new ArrayList<>())
                        .add(service.name());
            }
        }
        families.values().forEach(members -> members.forEach(member -> byMember.put(member, members)));
        for (Balancer balancer : project.balancers()) {
            for (Balancer.Pool pool : balancer.pools()) {
                listed.addAll(pool.services());
                Set<List<String>> met = new LinkedHashSet<>();
                for (String service : pool.services()) {
                    List<String> family = byMember.getOrDefault(service, List.of());
                    if (family.size() > 1 && !met.add(family)) {
                        balanced.addAll(family);
                    }
                }
            }
        }
    }

    /** Of each family behind one upstream its members, first the one that stands for all. */
    public List<List<String>> balanced() {
        return balanced.stream().map(byMember::get).distinct().toList();
    }

    /** Members of the families of some services that no upstream lists. */
    List<String> leftOut(Set<String> services) {
        return services.stream().flatMap(service -> byMember.getOrDefault(service, List.of()).stream())
                .filter(member -> !listed.contains(member)).distinct().toList();
    }
}
