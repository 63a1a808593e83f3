package dev.scalinglint.gate.control.read;

import dev.scalinglint.gate.control.Control;
import dev.scalinglint.gate.control.Reading;
import dev.scalinglint.gate.control.Reading.Key;
import dev.scalinglint.gate.control.Readings;
import dev.scalinglint.gate.control.Terms;
import dev.scalinglint.gate.control.Unit;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.model.Container;
import dev.scalinglint.model.Qos;
import dev.scalinglint.model.Quantity;
import dev.scalinglint.model.Resource;
import dev.scalinglint.model.ResourceValue;
import dev.scalinglint.model.WorkloadType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What containers and the pod as a whole request and may use, as numbers, after the cluster's defaults. */
final class ResourceReader {
    private static final List<String> CLASSES = List.of("BestEffort", "Burstable", "Guaranteed");

    private ResourceReader() {}

    static void read(Unit unit, Terms terms, Readings readings) {
        for (Container container : unit.workload().containers()) {
            Key within = new Key(Control.CONTAINER, terms.part(container));
            String of = terms.of(container);
            add(container.cpu(), within, terms.part(container), of, readings);
            add(container.memory(), within, terms.part(container), of, readings);
            container.quantities().forEach(quantity -> add(quantity, within, of, readings));
        }
        for (String name : List.of("cpu", "memory")) {
            Resource own = unit.workload().admission().of(name);
            if (own != null) {
                add(own, null, "the pod", " of the pod as a whole", readings);
            }
        }
        if (unit.workload().type() != WorkloadType.COMPOSE_SERVICE) {
            Qos qos = unit.workload().qos();
            readings.add(Control.QOS, "", "QoS class", qos.name(), qos.name(), (double) CLASSES.indexOf(qos.name()),
                    qos.spoiler() == null ? unit.workload().spec() : qos.spoiler().place());
        }
    }

    private static void add(Resource resource, @Nullable Key within, String part, String of, Readings readings) {
        String which = part + "/" + resource.name();
        add(Control.REQUESTS, resource.request(), within, which, resource.name() + " request" + of, readings);
        add(Control.LIMITS, resource.limit(), within, which, resource.name() + " limit" + of, readings);
    }

    /** Zero reserves nothing, and limits nothing. What the pod is given for its containers' sake is told of them. */
    private static void add(Control control, @Nullable Located<Quantity> said, @Nullable Key within, String part,
            String subject, Readings readings) {
        if (said != null && !said.value().isZero()) {
            Reading reading = Reading.of(new Key(control, part), subject, said.value().toString(), said.text(),
                    said.value().value().doubleValue(),
                    said.place());
            readings.add(within != null ? reading.within(within) : said.defaulted() ? reading.asImplied() : reading);
        }
    }

    /** What cpu and memory leave over: disks, devices, and text that is no quantity. */
    private static void add(ResourceValue value, Key within, String of, Readings readings) {
        Quantity quantity = value.quantity();
        boolean told = value.resource().equals("cpu") || value.resource().equals("memory");
        if (quantity != null && (told || quantity.isZero())) {
            return;
        }
        boolean request = value.list().equals("requests");
        Key key = new Key(request ? Control.REQUESTS : Control.LIMITS, within.part() + "/" + value.resource());
        readings.add(Reading.of(key, value.resource() + (request ? " request" : " limit") + of,
                quantity == null ? value.written().value() : quantity.toString(), value.written().value(),
                quantity == null ? null : quantity.value().doubleValue(), value.place()).within(within));
    }
}
