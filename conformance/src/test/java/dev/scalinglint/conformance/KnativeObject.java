package dev.scalinglint.conformance;

import java.util.LinkedHashMap;
import java.util.Map;

/** A Knative Service in its parts, each YAML in brackets or a scalar, so that one can be replaced by another. */
final class KnativeObject {
    private final Map<String, String> slots = new LinkedHashMap<>();

    private KnativeObject() {
        slots.put("kind", "Service");
        slots.put("metadata", "name: cart, namespace: shop");
        slots.put("annotations", "");
        slots.put("labels", "");
        slots.put("named", "");
        slots.put("template", "");
        slots.put("pod", "");
        slots.put("containers", "{image: registry.example.com/cart:1, %s}");
        slots.put("container", "");
        slots.put("spec", "");
        slots.put("features", "");
        slots.put("defaults", "");
        slots.put("autoscaler", "");
    }

    /** One that Knative accepts. */
    static KnativeObject plain() {
        return new KnativeObject();
    }

    KnativeObject with(String slot, String text) {
        if (slots.put(slot, text) == null) {
            throw new IllegalArgumentException("no part is called " + slot);
        }
        return this;
    }

    Variant variant(String id) {
        StringBuilder text = new StringBuilder();
        for (String section : new String[] {"features", "defaults", "autoscaler"}) {
            if (!slots.get(section).isEmpty()) {
                text.append("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: config-").append(section)
                        .append(", namespace: knative-serving}\ndata: {").append(slots.get(section)).append("}\n---\n");
            }
        }
        String containers = slots.get("containers").replace("%s", slots.get("container"));
        text.append("""
                apiVersion: serving.knative.dev/v1
                kind: %s
                metadata: {%s, annotations: {%s}, labels: {%s}}
                spec:
                  template:
                    metadata: {%s annotations: {%s}}
                    spec: {%s containers: [%s]}
                %s
                """.formatted(slots.get("kind"), slots.get("metadata"), slots.get("annotations"), slots.get("labels"),
                slots.get("named"),
                slots.get("template"), slots.get("pod"), containers, slots.get("spec").indent(2).stripTrailing()));
        return Variant.of(id, text.toString());
    }
}
