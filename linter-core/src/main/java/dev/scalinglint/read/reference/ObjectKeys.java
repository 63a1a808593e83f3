package dev.scalinglint.read.reference;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The keys of a ConfigMap or Secret; null where only whoever fills it knows them. */
final class ObjectKeys {
    /**
     * Words in annotations and labels of objects that somebody fills in the cluster: reflectors, generators, injectors.
     */
    private static final List<String> FILLED =
            List.of("reflect", "replicat", "generat", "inject", "service-account", "managed-by-vault", "kopf");

    private ObjectKeys() {}

    static @Nullable Set<String> of(KubeObject object) {
        Set<String> keys = new HashSet<>();
        for (String field : List.of("data", "stringData", "binaryData")) {
            addTo(keys, object.body().mapping(field));
        }
        return keys.isEmpty() || isFilled(object.annotations()) || isFilled(object.labels()) ? null : keys;
    }

    static @Nullable Set<String> ofExternalSecret(Mapping spec) {
        Mapping template = spec.mappingOrEmpty("target", "template");
        if (!spec.items("dataFrom").isEmpty() || !template.items("templateFrom").isEmpty()) {
            return null;
        }
        Set<String> keys = new HashSet<>();
        Located<String> merge = template.text("mergePolicy");
        if (template.mapping("data") == null || merge != null && merge.value().equals("Merge")) {
            for (Mapping entry : spec.mappings("data")) {
                Located<String> key = entry.text("secretKey");
                if (key != null) {
                    keys.add(key.value());
                }
            }
        }
        addTo(keys, template.mapping("data"));
        return keys.isEmpty() ? null : keys;
    }

    static @Nullable Set<String> ofSealedSecret(Mapping spec) {
        Set<String> keys = new HashSet<>();
        addTo(keys, spec.mapping("encryptedData"));
        addTo(keys, spec.mapping("template", "data"));
        return keys.isEmpty() ? null : keys;
    }

    private static void addTo(Set<String> keys, @Nullable Mapping data) {
        if (data != null) {
            for (Entry entry : data.entries()) {
                keys.add(entry.name());
            }
        }
    }

    private static boolean isFilled(Mapping pairs) {
        for (Entry entry : pairs.entries()) {
            for (String word : FILLED) {
                if (entry.name().contains(word)) {
                    return true;
                }
            }
        }
        return false;
    }
}
