package dev.scalinglint.read.traffic.affinity;

import static dev.scalinglint.read.traffic.affinity.Mechanism.BY_COOKIE;
import static dev.scalinglint.read.traffic.affinity.Mechanism.hash;
import static dev.scalinglint.read.traffic.affinity.Mechanism.sticky;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalar;
import java.util.List;

/** Traefik: annotations of Services, and its custom resources. */
final class Traefik {
    private static final String COOKIE_KEY = "traefik.ingress.kubernetes.io/service.sticky.cookie";
    private static final Mechanism ANNOTATION =
            sticky("Traefik service.sticky.cookie", BY_COOKIE, "remove its annotations").removable();
    private static final Mechanism STICKY = sticky("Traefik sticky", BY_COOKIE, "remove sticky").removable();
    private static final String BY_HRW = "sends each client address to the same backend";
    private static final Mechanism STRATEGY = hash("Traefik strategy", BY_HRW, "use wrr or p2c");
    private static final Mechanism HRW = hash("Traefik", BY_HRW, "use weighted");

    private Traefik() {}

    /** {@code …sticky.cookie: "true"}; its options ({@code .name}, {@code .secure} …) imply it unless it says false. */
    static void annotations(SwitchCollector found) {
        Mapping annotations = found.object().annotations();
        Located<String> own = annotations.text(COOKIE_KEY);
        if (own != null && !own.value().isEmpty()) {
            if (own.value().equalsIgnoreCase("true")) {
                found.add(ANNOTATION, own);
            }
            return;
        }
        for (Entry annotation : annotations.entries()) {
            if (annotation.name().startsWith(COOKIE_KEY + ".") && annotation.value() instanceof Scalar value) {
                found.add(ANNOTATION, Located.text(value));
                return;
            }
        }
    }

    static void ingressRoute(SwitchCollector found) {
        for (Mapping route : found.object().spec().mappings("routes")) {
            services(found, route);
        }
    }

    static void service(SwitchCollector found) {
        Mapping spec = found.object().spec();
        Mapping weighted = spec.mappingOrEmpty("weighted");
        cookie(found, weighted, ServiceName.all(weighted.mappings("services"), found.object()));
        services(found, weighted);
        Mapping mirroring = spec.mappingOrEmpty("mirroring");
        balanced(found, mirroring);
        mirroring.mappings("mirrors").forEach(mirror -> balanced(found, mirror));
        if (spec.get("highestRandomWeight") instanceof Mapping hrw) {
            services(found, hrw);
            found.addKey(HRW, spec, "highestRandomWeight", "highestRandomWeight",
                    ServiceName.all(hrw.mappings("services"), found.object()));
        }
    }

    private static void services(SwitchCollector found, Mapping parent) {
        parent.mappings("services").forEach(service -> balanced(found, service));
    }

    /** What a reference to a Service may say about balancing over its pods. */
    private static void balanced(SwitchCollector found, Mapping service) {
        List<ServiceName> targets = ServiceName.all(List.of(service), found.object());
        cookie(found, service, targets);
        Located<String> strategy = service.text("strategy");
        if (strategy != null && strategy.value().equals("hrw")) {
            found.add(STRATEGY, strategy, targets);
        }
    }

    /** {@code sticky: {cookie: {}}} is enough; without a cookie, Traefik ignores it. */
    private static void cookie(SwitchCollector found, Mapping parent, List<ServiceName> targets) {
        if (parent.mapping("sticky", "cookie") != null) {
            found.addKey(STICKY, parent, "sticky", "cookie", targets);
        }
    }
}
