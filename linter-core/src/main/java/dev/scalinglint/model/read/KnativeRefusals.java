package dev.scalinglint.model.read;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Scalars;
import dev.scalinglint.model.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Ports and probes that Knative's admission webhook refuses (domain.md 1.7). */
final class KnativeRefusals {
    private static final Set<Integer> RESERVED = Set.of(8008, 8012, 8013, 8022, 9090, 9091);
    private static final Set<String> PORT_NAMES = Set.of("", "http1", "h2c");

    private final Mapping pod;
    private final List<Mapping> containers;
    private final boolean sidecarsMayProbe;
    private final List<Refusal> found = new ArrayList<>();

    private KnativeRefusals(Mapping pod, boolean sidecarsMayProbe) {
        this.pod = pod;
        this.containers = pod.mappings("containers");
        this.sidecarsMayProbe = sidecarsMayProbe;
    }

    static List<Refusal> read(Mapping template, ClusterDefaults cluster) {
        KnativeRefusals refusals = new KnativeRefusals(template.mappingOrEmpty("spec"),
                cluster.is("features", "multi-container-probing", "enabled"));
        refusals.ports();
        refusals.containers.forEach(refusals::container);
        return refusals.found;
    }

    private void ports() {
        List<Mapping> ports = containers.stream().flatMap(container -> container.mappings("ports").stream()).toList();
        if (ports.isEmpty() && containers.size() > 1) {
            found.add(new Refusal("one of several containers must declare the port that is served", pod.placeOf("containers")));
        }
        ports.stream().skip(1).forEach(port -> found.add(new Refusal(
                "a service has one port, across all its containers", port.placeOf("containerPort"))));
        ports.forEach(port -> {
            Located<Integer> number = port.integer("containerPort");
            if (number != null && RESERVED.contains(number.value())) {
                found.add(new Refusal("port " + number.value() + " is reserved for Knative's own containers", number.place()));
            }
        });
        ports.stream().limit(1).forEach(port -> {
            Located<String> name = port.text("name");
            if (name != null && !PORT_NAMES.contains(name.value())) {
                found.add(new Refusal("a port's name may be http1 or h2c, which choose the protocol, not " + name.value(), name.place()));
            }
        });
    }

    private void container(Mapping container) {
        boolean sidecar = containers.size() > 1 && container.mappings("ports").isEmpty();
        if (!sidecar) {
            readiness(container);
            portName(container, "readinessProbe");
            portName(container, "livenessProbe");
        } else if (!sidecarsMayProbe) {
            for (String probe : List.of("readinessProbe", "livenessProbe", "startupProbe")) {
                if (container.has(probe)) {
                    found.add(new Refusal("a container without the service's port may have no " + probe
                            + " unless multi-container-probing is enabled", container.placeOf(probe)));
                }
            }
        }
    }

    /** Without a period Knative probes readiness its own way, many times a second. */
    private void readiness(Mapping container) {
        Mapping probe = container.mappingOrEmpty("readinessProbe");
        Located<Integer> period = probe.integer("periodSeconds");
        if (period != null && period.value() != 0) {
            return;
        }
        for (String field : List.of("failureThreshold", "timeoutSeconds")) {
            Located<Integer> written = probe.integer(field);
            if (written != null && written.value() != 0) {
                found.add(new Refusal("a readinessProbe may only set " + field + " together with a periodSeconds above 0", written.place()));
            }
        }
    }

    private void portName(Mapping container, String probe) {
        Mapping port = container.mappings("ports").stream().findFirst().orElse(Mapping.empty(container.place()));
        Located<String> name = port.text("name");
        for (String action : List.of("httpGet", "tcpSocket")) {
            Scalar written = container.scalar(probe, action, "port");
            boolean named = written != null && written.type() == Scalar.Type.STRING && !written.text().isEmpty()
                    && !Scalars.isPlaceholder(written.text());
            // A port that has no name goes by http.
            Set<String> allowed = name == null || name.value().isEmpty() ? Set.of("http", "http1") : Set.of(name.value());
            if (named && !allowed.contains(written.text())) {
                found.add(new Refusal("the port of a " + probe + " is a number or the container port's name, not '" + written.text() + "'", written.place()));
            }
        }
    }
}
