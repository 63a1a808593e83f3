package dev.scalinglint.read.workload;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.model.Quantity;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the LimitRanges of a namespace give a container that says nothing, by resource name. */
record LimitDefaults(Map<String, Located<Quantity>> requests, Map<String, Located<Quantity>> limits) {
    static final LimitDefaults NONE = new LimitDefaults(Map.of(), Map.of());

    @Nullable
    Located<Quantity> request(String resource) {
        return requests.get(resource);
    }

    @Nullable
    Located<Quantity> limit(String resource) {
        return limits.get(resource);
    }
}
