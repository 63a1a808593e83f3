package dev.scalinglint.gate.control.read;

import dev.scalinglint.gate.control.Control;
import dev.scalinglint.gate.control.ControlValue.Key;
import dev.scalinglint.gate.control.ControlValues;
import dev.scalinglint.gate.control.Terms;
import dev.scalinglint.gate.control.Unit;
import dev.scalinglint.model.Container;
import dev.scalinglint.model.ContainerPort;
import dev.scalinglint.model.DomainMapping;
import dev.scalinglint.model.Knative;
import dev.scalinglint.model.Route;
import dev.scalinglint.model.Service;
import dev.scalinglint.model.Workload;
import dev.scalinglint.model.WorkloadType;
import dev.scalinglint.source.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The ways in from outside the cluster: the wider its reach and the more of them, the looser. What objects are called
 * does not count.
 */
final class ExposureControls {
    /** Reaches from the narrowest; what no object says is what the cluster's default domain makes of it. */
    private static final List<String> REACHES =
            List.of("node", "tailnet", "internal", "as the cluster's domain says", "public");
    private static final int MOST_WAYS = 1000;

    static final Key EXPOSURE = new Key(Control.EXPOSURE, "");

    private final Unit unit;
    private final List<Way> ways = new ArrayList<>();

    private ExposureControls(Unit unit) {
        this.unit = unit;
    }

    private record Way(String how, String reach, Place place) {
        String text() {
            return reach + (how.isEmpty() ? "" : " by " + how);
        }

        int width() {
            return REACHES.indexOf(reach) + 1;
        }
    }

    static void read(Unit unit, Terms terms, ControlValues values) {
        ExposureControls reader = new ExposureControls(unit);
        if (unit.workload().type().isServing()) {
            reader.services();
            reader.routes();
        }
        reader.knative();
        reader.hostPorts();
        reader.ways.sort(Comparator.comparingInt(Way::width).reversed().thenComparing(Way::how));
        if (!reader.ways.isEmpty()) {
            Way widest = reader.ways.get(0);
            String text = Counted.text(reader.ways.stream().map(Way::text).toList());
            values.add(Control.EXPOSURE, "", "exposure", text, text,
                    (double) widest.width() * MOST_WAYS + reader.ways.size(), widest.place());
        }
    }

    private void services() {
        for (Service service : unit.workload().links().services()) {
            if (service.exposure() != null) {
                ways.add(new Way(service.exposure().how(), service.exposure().reach(), service.exposure().place()));
            }
        }
    }

    private void routes() {
        for (Route route : unit.model().routes()) {
            if (route.services().stream().anyMatch(backend -> isOurs(backend.name()))) {
                ways.add(new Way(route.type(), route.reach(), route.place()));
            }
        }
    }

    /** Knative makes a Service of its own Service's name. */
    private boolean isOurs(String service) {
        Workload workload = unit.workload();
        return workload.type() == WorkloadType.KNATIVE_SERVICE && workload.id().name().value().equals(service)
                || workload.links().services().stream().anyMatch(linked -> linked.id().name().value().equals(service));
    }

    private void knative() {
        Knative knative = unit.workload().knative();
        if (knative == null || unit.workload().type() != WorkloadType.KNATIVE_SERVICE) {
            return;
        }
        if (!knative.clusterLocal()) {
            Place place = knative.visibility() == null ? knative.labels() : knative.visibility().place();
            ways.add(new Way("", "as the cluster's domain says", place));
        }
        for (DomainMapping mapping : unit.model().domainMappings()) {
            if (unit.isAmong(mapping.targets())) {
                ways.add(new Way("DomainMapping", "public", mapping.place()));
            }
        }
    }

    private void hostPorts() {
        for (Container container : unit.workload().containers()) {
            for (ContainerPort port : container.ports()) {
                if (port.hostPort() != null && port.hostPort().value() != 0) {
                    ways.add(new Way("host port " + port.hostPort().value(), "node", port.hostPort().place()));
                }
            }
        }
    }
}
