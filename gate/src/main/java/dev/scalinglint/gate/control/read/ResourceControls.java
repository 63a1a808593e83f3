package dev.scalinglint.gate.control.read;

import dev.scalinglint.gate.control.Control;
import dev.scalinglint.gate.control.ControlValue;
import dev.scalinglint.gate.control.ControlValue.Key;
import dev.scalinglint.gate.control.ControlValues;
import dev.scalinglint.gate.control.Terms;
import dev.scalinglint.gate.control.Unit;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.model.Container;
import dev.scalinglint.model.Qos;
import dev.scalinglint.model.Quantity;
import dev.scalinglint.model.Resource;
import dev.scalinglint.model.ResourceValue;
import dev.scalinglint.model.Workload;
import dev.scalinglint.model.WorkloadType;
import dev.scalinglint.source.Place;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What containers and the pod as a whole request and may use, as numbers, after the cluster's defaults. */
final class ResourceControls {
    private static final List<String> CLASSES = List.of("BestEffort", "Burstable", "Guaranteed");

    private static final List<String> SIZES = List.of("", "Ki", "Mi", "Gi", "Ti", "Pi");
    private static final BigDecimal KIB = BigDecimal.valueOf(1024);

    private ResourceControls() {}

    static void read(Unit unit, Terms terms, ControlValues values) {
        for (Container container : unit.workload().containers()) {
            Key within = new Key(Control.CONTAINER, terms.part(container));
            String of = terms.of(container);
            if (!terms.podLevel()) {
                add(container.cpu(), within, of, values);
                add(container.memory(), within, of, values);
            }
            container.quantities().forEach(quantity -> add(quantity, within, of, values));
        }
        if (terms.podLevel()) {
            whole("cpu", unit.workload(), values);
            whole("memory", unit.workload(), values);
        }
        if (unit.workload().type() != WorkloadType.COMPOSE_SERVICE) {
            Qos qos = unit.workload().qos();
            values.add(Control.QOS, "", "QoS class", qos.name(), qos.name(), (double) CLASSES.indexOf(qos.name()),
                    qos.spoiler() == null ? unit.workload().spec() : qos.spoiler().place());
        }
    }

    private static void add(Resource resource, Key within, String of, ControlValues values) {
        String part = within.part() + "/" + resource.name();
        add(Control.REQUESTS, resource.request(), within, part, resource.name() + " request" + of, values);
        add(Control.LIMITS, resource.limit(), within, part, resource.name() + " limit" + of, values);
    }

    /** Zero reserves nothing, and limits nothing. */
    private static void add(Control control, @Nullable Located<Quantity> said, Key within, String part, String subject,
            ControlValues values) {
        if (said != null && !said.value().isZero()) {
            values.add(ControlValue.of(new Key(control, part), subject, said.value().toString(), said.text(),
                    said.value().value().doubleValue(),
                    said.place()).within(within));
        }
    }

    /** Of the pod as a whole, where one revision gives it some: what the containers of the other come to. */
    private static void whole(String resource, Workload workload, ControlValues values) {
        Resource own = workload.admission().of(resource);
        Place place = own == null ? workload.spec() : own.place();
        whole(Control.REQUESTS, resource, resource + " request of the pod", workload.requested(resource), place,
                values);
        whole(Control.LIMITS, resource, resource + " limit of the pod", workload.limited(resource), place, values);
    }

    private static void whole(Control control, String resource, String subject, @Nullable BigDecimal amount,
            Place place, ControlValues values) {
        if (amount != null && amount.signum() != 0) {
            Quantity quantity = new Quantity(amount, "");
            values.add(control, "pod/" + resource, subject, quantity.toString(),
                    resource.equals("cpu") ? quantity.toString() : size(amount),
                    amount.doubleValue(), place);
        }
    }

    /** Bytes in the largest unit in which they are a whole number. */
    private static String size(BigDecimal bytes) {
        BigDecimal left = bytes;
        int unit = 0;
        while (unit < SIZES.size() - 1 && left.remainder(KIB).signum() == 0) {
            left = left.divide(KIB);
            unit++;
        }
        return left.stripTrailingZeros().toPlainString() + SIZES.get(unit);
    }

    /** What cpu and memory leave over: disks, devices, and text that is no quantity. */
    private static void add(ResourceValue value, Key within, String of, ControlValues values) {
        Quantity quantity = value.quantity();
        boolean told = value.resource().equals("cpu") || value.resource().equals("memory");
        boolean request = value.list().equals("requests");
        // Of a device as much is requested as the limit says.
        if (quantity != null && (told || quantity.isZero()) || value.extended() && request) {
            return;
        }
        Key key = new Key(request || value.extended() ? Control.REQUESTS : Control.LIMITS,
                within.part() + "/" + value.resource());
        values.add(
                ControlValue.of(key, value.resource() + (value.extended() ? "" : request ? " request" : " limit") + of,
                        quantity == null ? value.written().value() : quantity.toString(), value.written().value(),
                        quantity == null ? null : quantity.value().doubleValue(), value.place()).within(within));
    }
}
