package dev.scalinglint.read.admission.knative;

import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.model.Refusal;
import dev.scalinglint.read.admission.GoFields;
import dev.scalinglint.source.Place;
import java.util.List;
import java.util.Set;

/** The one port of a Knative Service (facts 1.7). */
record PortRefusals(List<Mapping> containers, Place place, KnativeRefusals refusals) {
    private static final Set<Long> RESERVED = Set.of(8008L, 8012L, 8013L, 8022L, 9090L, 9091L);
    private static final Set<String> NAMES = Set.of("", "http1", "h2c");
    private static final int HIGHEST = 65_535;

    void check() {
        List<Mapping> ports = containers.stream().flatMap(container -> container.mappings("ports").stream()).toList();
        if (ports.isEmpty() && containers.size() > 1) {
            refuse(place, "one of several containers must declare the port that is served");
        }
        ports.stream().skip(1).forEach(port -> refuse(port.placeOf("containerPort"),
                "a service has one port, across all its containers"));
        ports.forEach(port -> number(port, refusals));
        ports.stream().limit(1).forEach(this::protocol);
    }

    /** Of init containers too. */
    static void number(Mapping port, KnativeRefusals refusals) {
        Long number = GoFields.whole(port, "containerPort");
        if (number == null) {
            return;
        }
        if (RESERVED.contains(number)) {
            refusals.add(Refusal.Of.PROBE, port.placeOf("containerPort"), "port " + number
                    + " is reserved for Knative's own containers");
        } else if (number < 0 || number > HIGHEST) {
            refusals.add(Refusal.Of.PROBE, port.placeOf("containerPort"), "containerPort " + number
                    + " is not between 0 and " + HIGHEST);
        }
    }

    private void protocol(Mapping port) {
        String name = GoFields.text(port, "name");
        String protocol = GoFields.text(port, "protocol");
        if (name != null && !NAMES.contains(name)) {
            refuse(port.placeOf("name"), "a port's name may be http1 or h2c, which choose the protocol, not " + name);
        }
        if (protocol != null && !protocol.isEmpty() && !protocol.equals("TCP")) {
            refuse(port.placeOf("protocol"), "a service's port has the protocol TCP, not " + protocol);
        }
    }

    private void refuse(Place place, String why) {
        refusals.add(Refusal.Of.PROBE, place, why);
    }
}
