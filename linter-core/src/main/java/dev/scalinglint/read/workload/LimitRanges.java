package dev.scalinglint.read.workload;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.model.Quantity;
import dev.scalinglint.read.index.ObjectIndex;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The LimitRanges of an application, asked by namespace (facts 2.2). */
final class LimitRanges {
    private final List<KubeObject> ranges;
    private final Map<@Nullable String, LimitDefaults> byNamespace = new HashMap<>();

    private LimitRanges(List<KubeObject> ranges) {
        this.ranges = ranges;
    }

    static LimitRanges of(ObjectIndex objects) {
        return new LimitRanges(objects.of("", "LimitRange"));
    }

    /** {@code namespace} is null where the tree does not say it: it may then be any. */
    LimitDefaults of(@Nullable String namespace) {
        return ranges.isEmpty() ? LimitDefaults.NONE : byNamespace.computeIfAbsent(namespace, this::read);
    }

    private LimitDefaults read(@Nullable String namespace) {
        Map<String, Located<Quantity>> requests = new HashMap<>();
        Map<String, Located<Quantity>> limits = new HashMap<>();
        for (KubeObject range : ranges) {
            if (namespace == null || range.namespace() == null || namespace.equals(range.namespace())) {
                for (Mapping item : range.spec().mappings("limits")) {
                    Located<String> type = item.text("type");
                    if (type != null && type.value().equals("Container")) {
                        fill(item, requests, limits);
                    }
                }
            }
        }
        return new LimitDefaults(requests, limits);
    }

    /**
     * The API server's own defaulting: max makes a default, default and then min make a defaultRequest. The first to
     * speak wins.
     */
    private static void fill(Mapping item, Map<String, Located<Quantity>> requests,
            Map<String, Located<Quantity>> limits) {
        Map<String, Located<Quantity>> given = new HashMap<>(quantities(item, "default"));
        quantities(item, "max").forEach(given::putIfAbsent);
        Map<String, Located<Quantity>> asked = new HashMap<>(quantities(item, "defaultRequest"));
        given.forEach(asked::putIfAbsent);
        quantities(item, "min").forEach(asked::putIfAbsent);
        given.forEach(limits::putIfAbsent);
        asked.forEach(requests::putIfAbsent);
    }

    private static Map<String, Located<Quantity>> quantities(Mapping item, String key) {
        Map<String, Located<Quantity>> quantities = new HashMap<>();
        Mapping written = item.mappingOrEmpty(key);
        for (Entry entry : written.entries()) {
            Located<Quantity> quantity = ResourceReader.quantity(written.reading(entry.name()));
            if (quantity != null) {
                quantities.put(entry.name(), quantity);
            }
        }
        return quantities;
    }
}
