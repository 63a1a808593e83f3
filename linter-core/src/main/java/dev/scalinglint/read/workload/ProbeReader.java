package dev.scalinglint.read.workload;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Scalars;
import dev.scalinglint.model.ContainerPort;
import dev.scalinglint.model.Probe;
import dev.scalinglint.model.WorkloadType;
import dev.scalinglint.source.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The probes of one container, with defaults and ports looked up (facts 1.7, 2.6). */
final class ProbeReader {
    private static final List<String> ACTIONS = List.of("httpGet", "tcpSocket", "grpc", "exec");
    private static final int KNATIVE_PORT = 8080;

    private final Mapping container;
    private final List<ContainerPort> ports;
    private final boolean knative;
    private final boolean served;

    /** @param served whether it is the container that the pod is for */
    ProbeReader(Mapping container, List<ContainerPort> ports, WorkloadType type, boolean served) {
        this.served = served;
        this.container = container;
        this.ports = ports;
        this.knative = type.isKnative();
    }

    /** {@code type} is readiness, liveness or startup. Null when absent. */
    @Nullable
    Probe read(String type) {
        String key = type + "Probe";
        Mapping probe = container.mapping(key);
        if (probe == null) {
            return null;
        }
        Place place = container.placeOf(key);
        String action = ACTIONS.stream().filter(probe::has).findFirst().orElse("none");
        Scalar port = probe.scalar(action, "port");
        Integer number = portNumber(type, action, port);
        boolean byKnative = knative && type.equals("readiness");
        boolean empty = action.equals("none")
                || byKnative && action.equals("tcpSocket") && (port == null || "0".equals(port.text()));
        Located<Integer> delay = number(probe, "initialDelaySeconds", 0, place);
        // Knative probes readiness by itself, many times a second, until a period is asked for (facts 1.7).
        Located<Integer> period = number(probe, "periodSeconds", byKnative ? 0 : 10, place);
        Located<Integer> failures = number(probe, "failureThreshold", 3, place);
        return new Probe(type, action, empty, path(probe, action), port(probe, action, port, number), number,
                isDeclared(number),
                delay, period, number(probe, "timeoutSeconds", 1, place), failures,
                number(probe, "successThreshold", 1, place),
                budget(delay, period, failures), place);
    }

    private static @Nullable Located<String> path(Mapping probe, String action) {
        if (!action.equals("httpGet")) {
            return null;
        }
        Located<String> path = probe.text(action, "path");
        if (path == null) {
            return Located.byDefault("/", probe.placeOf(action));
        }
        // The kubelet asks for "/x" whether "x" or "/x" is written, and for "/" when nothing is.
        return path.value().startsWith("/") ? path : path.as("/" + path.value());
    }

    /** Knative's port stands where one would have been written. */
    private static @Nullable Located<String> port(Mapping probe, String action, @Nullable Scalar written,
            @Nullable Integer number) {
        if (written != null) {
            return Located.text(written);
        }
        Place place = probe.keyPlace(action);
        return number == null || place == null ? null : Located.byDefault(number.toString(), place);
    }

    private @Nullable Integer portNumber(String type, String action, @Nullable Scalar port) {
        if (action.equals("exec") || action.equals("none")) {
            return null;
        }
        boolean filledIn = knative && (type.equals("readiness") || type.equals("liveness") && !action.equals("grpc"));
        if (port == null || filledIn && (port.text().equals("0") || port.text().isEmpty())) {
            return filledIn ? userPort() : null;
        }
        // The kubelet is told the port that is served, whatever a livenessProbe says.
        if (filledIn && served && type.equals("liveness") && !Scalars.isPlaceholder(port.text())
                && (port.type() == Scalar.Type.INTEGER || named(port.text()) != null)) {
            return userPort();
        }
        // A quoted number is a name to Kubernetes, and no port can be called so.
        if (port.type() == Scalar.Type.INTEGER) {
            return Scalars.integer(port);
        }
        return knative && !filledIn ? null : named(port.text());
    }

    private @Nullable Integer named(String name) {
        for (ContainerPort port : ports) {
            if (port.name() != null && port.name().value().equals(name)) {
                return port.number() == null ? null : port.number().value();
            }
        }
        // Knative calls a port that has no name http.
        boolean unnamed = ports.isEmpty() || ports.get(0).name() == null || ports.get(0).name().value().isEmpty();
        return knative && unnamed && name.equals("http") ? userPort() : null;
    }

    private Integer userPort() {
        return ports.isEmpty() || ports.get(0).number() == null ? KNATIVE_PORT : ports.get(0).number().value();
    }

    private boolean isDeclared(@Nullable Integer number) {
        return number != null
                && (ports.stream().anyMatch(port -> port.number() != null && port.number().value().equals(number))
                        || knative && number.equals(userPort()));
    }

    private static Located<Integer> number(Mapping probe, String key, int byDefault, Place place) {
        Located<Integer> written = probe.integer(key);
        // Zero is what Go cannot tell from absent, so the API server replaces it by the default as well.
        return written == null
                ? Located.byDefault(byDefault, place)
                : written.value() == 0 ? written.as(byDefault) : written;
    }

    private static int budget(Located<Integer> delay, Located<Integer> period, Located<Integer> failures) {
        long seconds = delay.value() + (long) period.value() * failures.value();
        return (int) Math.max(0, Math.min(Integer.MAX_VALUE, seconds));
    }
}
