package dev.scalinglint.read.admission.knative;

import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Scalars;
import dev.scalinglint.model.Refusal;
import dev.scalinglint.read.admission.GoFields;
import java.util.List;
import java.util.Set;

/** The probes of one container (facts 1.7). */
record ProbeRefusals(Mapping container, Features features, KnativeRefusals refusals) {
    private static final String PROBING = "multi-container-probing";
    private static final List<String> ALL = List.of("readinessProbe", "livenessProbe", "startupProbe");
    private static final List<String> ACTIONS = List.of("httpGet", "tcpSocket", "exec", "grpc");
    /** What an unnamed port goes by. */
    private static final String UNNAMED = "http";

    /** Of the container that is served. */
    void check() {
        readiness();
        actions("readinessProbe", true);
        actions("livenessProbe", false);
        actions("startupProbe", false);
        portName("readinessProbe");
        portName("livenessProbe");
        Mapping grpc = container.mapping("livenessProbe", "grpc");
        if (grpc != null && !GoFields.isSet(grpc, "port")) {
            refuse(container, "livenessProbe",
                    "the livenessProbe's grpc names no port: Knative does not fill one in, and Kubernetes refuses the"
                            + " pod");
        }
    }

    /** Of another. */
    void checkSidecar() {
        boolean may = !features.isNotOn(PROBING);
        for (String name : ALL) {
            Mapping probe = container.mapping(name);
            if (probe == null) {
                continue;
            }
            if (may) {
                actions(name, false);
                portGiven(name, probe);
            } else if (name.equals("readinessProbe") || probe.entries().stream().anyMatch(entry -> GoFields.isSet(probe,
                    entry.name()))) {
                refuse(container, name, "a container without the service's port may have no " + name
                        + Features.unless(PROBING));
            }
        }
        if (may) {
            readiness();
        }
    }

    private void refuse(Mapping in, String field, String why) {
        refusals.add(Refusal.Of.PROBE, in.placeOf(field), why);
    }

    /** @param filledIn whether Knative asks the port where nothing says what to ask */
    private void actions(String name, boolean filledIn) {
        Mapping probe = container.mapping(name);
        if (probe == null) {
            return;
        }
        List<String> written = ACTIONS.stream().filter(probe::has).toList();
        if (written.isEmpty() && !filledIn) {
            refuse(container, name, "a " + name + " asks by one of httpGet, tcpSocket, exec and grpc");
        } else if (written.size() > 1) {
            refuse(probe, written.get(1), "a " + name + " asks in one way, not by " + String.join(" and ", written));
        }
    }

    /** Without a period Knative probes readiness its own way, many times a second. */
    private void readiness() {
        Mapping probe = container.mappingOrEmpty("readinessProbe");
        for (String field : new String[] {"periodSeconds", "initialDelaySeconds", "successThreshold"}) {
            Long number = GoFields.whole(probe, field);
            if (number != null && number < 0) {
                refuse(probe, field, field + " " + number + " of a readinessProbe is negative");
            }
        }
        Long period = GoFields.whole(probe, "periodSeconds");
        boolean own = period == null || period == 0;
        for (String field : new String[] {"failureThreshold", "timeoutSeconds"}) {
            Long number = GoFields.whole(probe, field);
            if (number != null && own && number != 0) {
                refuse(probe, field, "a readinessProbe may only set " + field
                        + " together with a periodSeconds above 0");
            } else if (number != null && number < 0) {
                refuse(probe, field, field + " " + number + " of a readinessProbe is negative");
            }
        }
    }

    private void portGiven(String name, Mapping probe) {
        for (String action : new String[] {"httpGet", "tcpSocket"}) {
            Scalar port = probe.scalar(action, "port");
            if (probe.has(action) && (port == null || port.text().isEmpty() || port.text().equals("0")
                    && port.type() == Scalar.Type.INTEGER)) {
                refuse(probe, action, "the " + name + " of a container without the service's port must name a port");
            }
        }
    }

    private void portName(String probe) {
        Mapping port = container.mappings("ports").stream().findFirst().orElse(Mapping.empty(container.place()));
        String name = GoFields.text(port, "name");
        for (String action : new String[] {"httpGet", "tcpSocket"}) {
            Scalar written = container.scalar(probe, action, "port");
            boolean named = name != null && written != null && written.type() == Scalar.Type.STRING
                    && !written.text().isEmpty() && !Scalars.isPlaceholder(written.text());
            if (name != null && written != null && named
                    && !Set.of(name.isEmpty() ? UNNAMED : name).contains(written.text())) {
                refusals.add(Refusal.Of.PROBE, written.place(), "the port of a " + probe
                        + " is a number or the container port's name, "
                        + (name.isEmpty() ? "which is http where it has none" : name) + ", not '" + written.text()
                        + "'");
            }
        }
    }
}
