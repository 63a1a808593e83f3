package dev.scalinglint.gate.control.read;

import dev.scalinglint.gate.control.Control;
import dev.scalinglint.gate.control.Reading;
import dev.scalinglint.gate.control.Reading.Key;
import dev.scalinglint.gate.control.Readings;
import dev.scalinglint.gate.control.Terms;
import dev.scalinglint.gate.control.Unit;
import dev.scalinglint.model.Container;
import dev.scalinglint.model.Probe;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What probes ask, and after how long they have failed. One that asks nothing is none. */
final class ProbeReader {
    private ProbeReader() {}

    static void read(Unit unit, Terms terms, Readings readings) {
        for (Container container : unit.workload().containers()) {
            add(Control.PROBE_STARTUP, container.startup(), container, terms, readings);
            add(Control.PROBE_READINESS, container.readiness(), container, terms, readings);
            add(Control.PROBE_LIVENESS, container.liveness(), container, terms, readings);
        }
    }

    private static void add(Control control, @Nullable Probe probe, Container container, Terms terms,
            Readings readings) {
        if (probe != null && !probe.empty()) {
            String part = terms.part(container);
            readings.add(Reading.of(new Key(control, part), probe.type() + " probe" + terms.of(container),
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
        unusual.add("every " + probe.period().value() + " s");
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
