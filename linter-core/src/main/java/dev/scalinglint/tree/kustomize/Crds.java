package dev.scalinglint.tree.kustomize;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalar;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code crds}: type descriptions (no CustomResourceDefinitions) that say by {@code x-kubernetes-…} marks which
 * fields of custom objects
 * hold labels, annotations and names of other objects.
 */
final class Crds {
    private static final int DEEP = 50;

    private final Mapping types;
    private final Map<TransformerSection, List<FieldSpec>> added = new EnumMap<>(TransformerSection.class);
    private final List<TransformerFields.Reference> references = new ArrayList<>();

    private Crds(Mapping types) {
        this.types = types;
    }

    static TransformerFields read(Mapping types) {
        Crds crds = new Crds(types);
        for (Entry type : types.entries()) {
            Mapping properties = properties(type);
            if (properties.entry("kind") != null && properties.entry("apiVersion") != null
                    && properties.entry("metadata") != null) {
                crds.fields(properties, type.name().substring(type.name().lastIndexOf('.') + 1), List.of());
            }
        }
        return new TransformerFields(crds.added, crds.references);
    }

    private static Mapping properties(Entry type) {
        Mapping body = type.value() instanceof Mapping mapping ? mapping : Mapping.empty(type.key().place());
        return body.mappingOrEmpty(body.entry("schema") == null ? "Schema" : "schema", "properties");
    }

    private void fields(Mapping properties, String kind, List<String> path) {
        if (path.size() > DEEP) {
            return;
        }
        for (Entry property : properties.entries()) {
            if (property.value() instanceof Mapping marks) {
                List<String> field = new ArrayList<>(path);
                field.add(property.name());
                field(marks, kind, field);
            }
        }
    }

    private void field(Mapping marks, String kind, List<String> path) {
        add(marks, "x-kubernetes-annotation", TransformerSection.COMMON_ANNOTATIONS, kind, path);
        add(marks, "x-kubernetes-label-selector", TransformerSection.COMMON_LABELS, kind, path);
        add(marks, "x-kubernetes-identity", TransformerSection.NAME_PREFIX, kind, path);
        String version = text(marks, "x-kubernetes-object-ref-api-version");
        String target = text(marks, "x-kubernetes-object-ref-kind");
        if (version != null && target != null) {
            String name = text(marks, "x-kubernetes-object-ref-name-key");
            List<String> named = new ArrayList<>(path);
            named.add(name == null ? "name" : name);
            references.add(new TransformerFields.Reference(null, version, target, new FieldSpec(null, null, kind, named,
                    false)));
        }
        String reference = text(marks, "$ref");
        Entry type = reference == null ? null : types.entry(reference);
        if (type != null) {
            fields(properties(type), kind, path);
        }
    }

    private void add(Mapping marks, String mark, TransformerSection section, String kind, List<String> path) {
        if (marks.entry(mark) != null) {
            added.computeIfAbsent(section, any -> new ArrayList<>()).add(new FieldSpec(null, null, kind, path, false));
        }
    }

    private static @Nullable String text(Mapping marks, String mark) {
        Scalar text = marks.scalar(mark);
        return text == null ? null : text.text();
    }
}
