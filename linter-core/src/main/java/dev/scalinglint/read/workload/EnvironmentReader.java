package dev.scalinglint.read.workload;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.model.EnvReference;
import dev.scalinglint.read.index.NamedObjects;
import dev.scalinglint.read.index.ObjectIndex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The environment of containers, as far as the tree shows it: ConfigMaps of the tree are looked up, Secrets never are.
 */
final class EnvironmentReader {
    private final NamedObjects configMaps;

    EnvironmentReader(ObjectIndex objects) {
        this.configMaps = new NamedObjects(() -> objects.of("", "ConfigMap"));
    }

    /**
     * Values by variable. What a container sets itself wins over what {@code envFrom} brings, and the later of two over
     * the earlier.
     */
    Map<String, Located<String>> values(Mapping container, @Nullable String namespace, List<EnvReference> references) {
        Map<String, Located<String>> env = new LinkedHashMap<>();
        for (EnvReference reference : references) {
            if (reference.variable() == null && reference.kind().equals("ConfigMap")) {
                takeAll(reference, namespace, env);
            }
        }
        for (Mapping variable : container.mappings("env")) {
            Located<String> name = variable.text("name");
            Located<String> value = name == null ? null : value(variable, namespace);
            if (name != null && value != null) {
                env.put(name.value(), value);
            } else if (name != null) {
                env.remove(name.value());
            }
        }
        return env;
    }

    private @Nullable Located<String> value(Mapping variable, @Nullable String namespace) {
        Mapping source = variable.mapping("valueFrom", "configMapKeyRef");
        Located<String> map = source == null ? null : source.text("name");
        Located<String> key = source == null ? null : source.text("key");
        return map == null || key == null ? variable.text("value") : data(map, namespace).text(key.value());
    }

    private void takeAll(EnvReference reference, @Nullable String namespace, Map<String, Located<String>> env) {
        for (Entry entry : data(reference.name(), namespace).entries()) {
            if (entry.value() instanceof Scalar value && !value.isNull()) {
                env.put(reference.prefix() + entry.name(), Located.text(value));
            }
        }
    }

    /**
     * Variables that are set from what the tree does not show; {@code *} where all keys of a ConfigMap are taken that
     * it does not show.
     */
    List<String> unseen(Mapping container, @Nullable String namespace, Map<String, Located<String>> values,
            List<EnvReference> references) {
        List<String> unseen = new ArrayList<>(0);
        for (EnvReference reference : references) {
            if (reference.variable() == null && reference.kind().equals("ConfigMap")
                    && configMaps.find(namespace, reference.name().value()) == null) {
                unseen.add("*");
            }
        }
        for (Mapping variable : container.mappings("env")) {
            Located<String> name = variable.text("name");
            if (name != null && variable.has("valueFrom") && !values.containsKey(name.value())) {
                unseen.add(name.value());
            }
        }
        return unseen;
    }

    /** Of a ConfigMap; empty for one that the tree does not show. */
    Mapping data(Located<String> name, @Nullable String namespace) {
        KubeObject map = configMaps.find(namespace, name.value());
        return map == null ? Mapping.empty(name.place()) : map.body().mappingOrEmpty("data");
    }

    static List<String> names(Mapping container) {
        List<String> names = new ArrayList<>(0);
        for (Mapping variable : container.mappings("env")) {
            Located<String> name = variable.text("name");
            if (name != null) {
                names.add(name.value());
            }
        }
        return names;
    }

    /** What the container takes from other objects, in the order in which Kubernetes applies it. */
    static List<EnvReference> references(Mapping container) {
        List<EnvReference> references = new ArrayList<>(0);
        for (Mapping source : container.mappings("envFrom")) {
            Located<String> prefix = source.text("prefix");
            add(references, null, "ConfigMap", source.mapping("configMapRef"), prefix == null ? "" : prefix.value());
            add(references, null, "Secret", source.mapping("secretRef"), prefix == null ? "" : prefix.value());
        }
        for (Mapping variable : container.mappings("env")) {
            Located<String> name = variable.text("name");
            Mapping from = name == null ? null : variable.mapping("valueFrom");
            if (name != null && from != null) {
                add(references, name.value(), "ConfigMap", from.mapping("configMapKeyRef"), "");
                add(references, name.value(), "Secret", from.mapping("secretKeyRef"), "");
            }
        }
        return references;
    }

    private static void add(List<EnvReference> references, @Nullable String variable, String kind,
            @Nullable Mapping source, String prefix) {
        Located<String> name = source == null ? null : source.text("name");
        if (source != null && name != null) {
            Located<Boolean> optional = source.bool("optional");
            references.add(new EnvReference(variable, kind, name, variable == null ? null : source.text("key"), prefix,
                    optional != null && optional.value()));
        }
    }
}
