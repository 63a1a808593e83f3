package dev.scalinglint.gate.control.read;

import dev.scalinglint.gate.control.Control;
import dev.scalinglint.gate.control.ControlValue;
import dev.scalinglint.gate.control.ControlValue.Key;
import dev.scalinglint.gate.control.ControlValues;
import dev.scalinglint.gate.control.Terms;
import dev.scalinglint.gate.control.Unit;
import dev.scalinglint.model.Container;
import dev.scalinglint.model.Probe;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What probes ask, and after how long they have failed. One that asks nothing is none. */
final class ProbeControls {
    private ProbeControls() {}

    static void read(Unit unit, Terms terms, ControlValues values) {
        for (Container container : unit.workload().containers()) {
            add(Control.PROBE_STARTUP, container.startup(), container, terms, values);
            add(Control.PROBE_READINESS, container.readiness(), container, terms, values);
            add(Control.PROBE_LIVENESS, container.liveness(), container, terms, values);
        }
    }

    private static void add(Control control, @Nullable Probe probe, Container container, Terms terms,
            ControlValues values) {
        if (probe != null && !probe.empty()) {
            String part = terms.part(container);
            values.add(ControlValue.of(new Key(control, part), probe.type() + " probe" + terms.of(container),
                    value(probe), text(probe), (double) probe.budget(), probe.place())
                    .within(new Key(Control.CONTAINER, part)));
        }
    }

    private static String value(Probe probe) {
        return asks(probe) + " "
                + List.of(probe.initialDelay().value(), probe.period().value(), probe.timeout().value(),
                        probe.failures().value(),
                        probe.successes().value());
    }

    private static String text(Probe probe) {
        List<String> unusual = new ArrayList<>();
        if (probe.initialDelay().value() != 0) {
            unusual.add("after " + probe.initialDelay().value() + " s");
        }
        // Knative asks as often as it likes where nobody says how often.
        unusual.add(probe.period().value() == 0 ? "continually" : "every " + probe.period().value() + " s");
        if (probe.timeout().value() != 1) {
            unusual.add("within " + probe.timeout().value() + " s");
        }
        unusual.add(probe.failures().value() == 1 ? "1 failure" : probe.failures().value() + " failures");
        if (probe.successes().value() != 1) {
            unusual.add(probe.successes().value() + " successes");
        }
        return asks(probe) + " " + String.join(", ", unusual);
    }

    private static String asks(Probe probe) {
        String port =
                probe.portNumber() != null ? ":" + probe.portNumber() : probe.port() != null ? ":" + probe.port() : "";
        return switch (probe.action()) {
            case "httpGet" -> "GET " + port + probe.path();
            case "tcpSocket" -> "TCP " + port;
            default -> probe.action() + (port.isEmpty() ? "" : " " + port);
        };
    }
}
