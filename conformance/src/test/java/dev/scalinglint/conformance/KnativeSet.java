package dev.scalinglint.conformance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Variants as they are made. */
abstract class KnativeSet {
    /** How the ids begin of what only Kubernetes refuses. */
    static final String DEPLOYMENT = "of the Deployment: ";

    private final Map<String, Variant> all = new LinkedHashMap<>();

    void add(String id, KnativeObject object) {
        add(object.variant(id));
    }

    /** What several lists make alike is asked once. */
    void add(Variant variant) {
        Variant before = all.putIfAbsent(variant.id(), variant);
        if (before != null && !before.equals(variant)) {
            throw new IllegalStateException("two variants are called " + variant.id());
        }
    }

    void each(String slot, String around, String... texts) {
        for (String text : texts) {
            add(slot + " " + around.formatted(text), KnativeObject.plain().with(slot, around.formatted(text)));
        }
    }

    List<Variant> made() {
        return List.copyOf(all.values());
    }
}
