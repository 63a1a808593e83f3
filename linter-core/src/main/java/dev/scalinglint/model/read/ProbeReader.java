package dev.scalinglint.model.read;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalars;
import dev.scalinglint.model.ContainerPort;
import dev.scalinglint.model.Probe;
import dev.scalinglint.model.WorkloadType;
import dev.scalinglint.source.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The probes of one container, with defaults and ports looked up (domain.md 1.7, 2.6). */
final class ProbeReader {
    private static final List<String> ACTIONS = List.of("httpGet", "tcpSocket", "grpc", "exec");
    private static final int KNATIVE_PORT = 8080;

    private final Mapping container;
    private final List<ContainerPort> ports;
    private final WorkloadType type;

    ProbeReader(Mapping container, List<ContainerPort> ports, WorkloadType type) {
        this.container = container;
        this.ports = ports;
        this.type = type;
    }

    /** {@code name} is readiness, liveness or startup. Null when absent. */
    @Nullable Probe read(String name) {
        String key = name + "Probe";
        Mapping probe = container.mapping(key);
        if (probe == null) {
            return null;
        }
        Place place = container.keyPlace(key);
        String action = ACTIONS.stream().filter(probe::has).findFirst().orElse("none");
        Located<String> port = probe.text(action, "port");
        Integer number = portNumber(name, port, action);
        Located<Integer> delay = seconds(probe, "initialDelaySeconds", 0, place);
        // Knative probes readiness by itself, many times a second, until a period is asked for (domain.md 1.7).
        Located<Integer> period = seconds(probe, "periodSeconds", type.isKnative() && name.equals("readiness") ? 0 : 10, place);
        Located<Integer> failures = seconds(probe, "failureThreshold", 3, place);
        return new Probe(name, action, path(probe, action), port, number, isDeclared(number), delay, period,
                seconds(probe, "timeoutSeconds", 1, place), failures, seconds(probe, "successThreshold", 1, place),
                budget(delay, period, failures), place);
    }

    private static @Nullable Located<String> path(Mapping probe, String action) {
        if (!action.equals("httpGet")) {
            return null;
        }
        Located<String> path = probe.text(action, "path");
        // Kubernetes fills in "/" for an empty path as for none.
        return path == null ? Located.byDefault("/", probe.keyPlace(action)) : path.value().isEmpty() ? path.as("/") : path;
    }

    private @Nullable Integer portNumber(String name, @Nullable Located<String> port, String action) {
        if (action.equals("exec") || action.equals("none")) {
            return null;
        }
        boolean knative = type.isKnative() && !name.equals("startup");
        if (port == null) {
            return knative ? userPort() : null;
        }
        Integer number = Scalars.integer(port.value());
        return number != null ? number : knative ? userPort() : named(port.value());
    }

    private @Nullable Integer named(String name) {
        for (ContainerPort port : ports) {
            if (port.name() != null && port.number() != null && port.name().value().equals(name)) {
                return port.number().value();
            }
        }
        return null;
    }

    private Integer userPort() {
        return ports.isEmpty() || ports.get(0).number() == null ? KNATIVE_PORT : ports.get(0).number().value();
    }

    private boolean isDeclared(@Nullable Integer number) {
        return number != null && (ports.stream().anyMatch(port -> port.number() != null && port.number().value().equals(number))
                || type.isKnative() && number.equals(userPort()));
    }

    private static Located<Integer> seconds(Mapping probe, String key, int byDefault, Place place) {
        Located<Integer> written = probe.integer(key);
        // Zero is what Go cannot tell from absent, so the API server replaces it by the default as well.
        return written == null ? Located.byDefault(byDefault, place) : written.value() == 0 ? written.as(byDefault) : written;
    }

    private static int budget(Located<Integer> delay, Located<Integer> period, Located<Integer> failures) {
        long seconds = delay.value() + (long) period.value() * failures.value();
        return (int) Math.max(0, Math.min(Integer.MAX_VALUE, seconds));
    }
}
