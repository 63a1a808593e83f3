package dev.scalinglint.read.traffic.affinity;

import static dev.scalinglint.read.traffic.affinity.Mechanism.BY_COOKIE;
import static dev.scalinglint.read.traffic.affinity.Mechanism.BY_KEY;
import static dev.scalinglint.read.traffic.affinity.Mechanism.hash;
import static dev.scalinglint.read.traffic.affinity.Mechanism.sticky;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import java.util.List;

/** Emissary (Ambassador): {@code load_balancer} of a Mapping, or of the module for all. */
final class Emissary {
    private static final String REMEDY = "use round_robin or least_request";
    private static final Mechanism COOKIE = sticky("Emissary load_balancer", BY_COOKIE, REMEDY);
    private static final Mechanism HASH = hash("Emissary load_balancer", BY_KEY, REMEDY);

    private Emissary() {}

    static void mapping(SwitchCollector found) {
        Mapping spec = found.object().spec();
        Located<String> service = spec.text("service");
        balancer(found, spec.mappingOrEmpty("load_balancer"),
                service == null ? List.of() : List.of(ServiceName.ofHost(service.value(), found.object().namespace())));
    }

    /** Only the module called ambassador configures it. */
    static void module(SwitchCollector found) {
        if (found.object().name().value().equals("ambassador")) {
            balancer(found, found.object().spec().mappingOrEmpty("config", "load_balancer"), List.of());
        }
    }

    private static void balancer(SwitchCollector found, Mapping balancer, List<ServiceName> targets) {
        Located<String> policy = balancer.text("policy");
        if (policy == null || !policy.value().equals("ring_hash") && !policy.value().equals("maglev")) {
            return;
        }
        Located<Boolean> source = balancer.bool("source_ip");
        if (balancer.has("cookie")) {
            found.add(COOKIE, policy, targets);
        } else if (balancer.has("header") || source != null && source.value()) {
            found.add(HASH, policy, targets);
        }
    }
}
