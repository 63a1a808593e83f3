package dev.scalinglint.read.workload;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Scalars;
import dev.scalinglint.model.Quantity;
import dev.scalinglint.model.ResourceValue;
import dev.scalinglint.read.admission.apiserver.ResourceNames;
import java.util.ArrayList;
import java.util.List;

/** Every quantity as written under {@code resources}, of a container, extended resources included. */
final class QuantityReader {
    private QuantityReader() {}

    static List<ResourceValue> read(Mapping resources) {
        List<ResourceValue> values = new ArrayList<>();
        for (String list : List.of("requests", "limits")) {
            for (Entry entry : resources.mappingOrEmpty(list).entries()) {
                if (entry.value() instanceof Scalar scalar && !scalar.isNull()) {
                    values.add(value(entry.name(), list, Located.of(Scalars.reading(scalar), scalar), resources));
                }
            }
        }
        return values;
    }

    private static ResourceValue value(String resource, String list, Located<String> written, Mapping resources) {
        Located<Quantity> limit = list.equals("requests")
                ? ResourceReader.quantity(resources.reading("limits", resource))
                : null;
        boolean template = Scalars.isPlaceholder(written.value());
        return new ResourceValue(resource, list, written, Quantity.parse(written.value()), template,
                Scalars.isPlaceholder(resource) || ResourceNames.isOfContainers(resource),
                ResourceNames.isExtended(resource), limit);
    }
}
