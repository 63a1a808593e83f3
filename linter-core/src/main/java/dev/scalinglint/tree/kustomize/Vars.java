package dev.scalinglint.tree.kustomize;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Sequence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code vars}: fields of objects that stand as {@code $(NAME)} in others. Their values are taken when all else is
 * done.
 */
final class Vars {
    /** By name. The resource is null where none was there when the variable was read. */
    private final Map<String, Var> known = new LinkedHashMap<>();

    private record Var(Mapping entry, @Nullable RenderedObject resource) {}

    /** Notes the variables of a kustomization, whose objects are among the resources so far. */
    void add(List<Mapping> entries, List<RenderedObject> resources, Reporting reporting) {
        for (Mapping entry : entries) {
            Mapping reference = entry.mappingOrEmpty("objref");
            RenderedObject.Id wanted = RenderedObject.idOf(asObject(reference));
            boolean anywhere = text(reference, "namespace").isEmpty();
            List<RenderedObject> named =
                    resources.stream().filter(resource -> isNamed(resource, wanted, anywhere)).toList();
            String name = text(entry, "name");
            if (named.size() > 1) {
                reporting.missing(entry.placeOf("objref"), named.size()
                        + " objects are what this variable names; add the namespace");
            } else if (known.putIfAbsent(name, new Var(entry, named.isEmpty() ? null : named.get(0))) != null) {
                reporting.missing(entry.placeOf("name"), "there is a variable " + name + " already");
            }
        }
    }

    void add(Vars others, Reporting reporting) {
        others.known.forEach((name, variable) -> {
            if (known.putIfAbsent(name, variable) != null) {
                reporting.missing(variable.entry().placeOf("name"), "there is a variable " + name + " already");
            }
        });
    }

    private static boolean isNamed(RenderedObject resource, RenderedObject.Id wanted, boolean anywhere) {
        return resource.isOrWas(id -> id.kind().equals(wanted.kind()) && id.name().equals(wanted.name())
                && id.group().equals(wanted.group())
                && id.version().equals(wanted.version()) && (anywhere || id.namespace().equals(wanted.namespace())));
    }

    private static Mapping asObject(Mapping reference) {
        Scalar apiVersion = reference.scalar("apiVersion");
        String group = text(reference, "group");
        String version = text(reference, "version");
        Mapping metadata = Mapping.empty(reference.place());
        for (String field : List.of("name", "namespace")) {
            Scalar value = reference.scalar(field);
            metadata = value == null ? metadata : NodeEdit.with(metadata, field, value);
        }
        Scalar api = apiVersion != null
                ? apiVersion
                : NodeEdit.text(group.isEmpty() ? version : group + "/" + version,
                        reference.place());
        return NodeEdit.with(NodeEdit.with(reference, "apiVersion", api), "metadata", metadata);
    }

    /** Puts the values where the configuration looks for variables. */
    void resolve(List<RenderedObject> resources, TransformerFields configuration, Reporting reporting) {
        Map<String, Scalar> values = new LinkedHashMap<>();
        known.forEach((name, variable) -> {
            Scalar value = value(variable, resources, reporting);
            if (value != null) {
                values.put(name, value);
            }
        });
        if (values.isEmpty()) {
            return;
        }
        for (RenderedObject resource : resources) {
            for (FieldSpec field : configuration.fields(TransformerSection.VAR_REFERENCE)) {
                if (field.matches(resource.id())) {
                    resource.body((Mapping) NodeEdit.at(resource.body(), field.path(), null, node -> expanded(node,
                            values)));
                }
            }
        }
    }

    private static @Nullable Scalar value(Var variable, List<RenderedObject> resources, Reporting reporting) {
        RenderedObject resource = variable.resource();
        if (resource == null || !resources.contains(resource)) {
            reporting.missing(variable.entry().placeOf("objref"), "this variable names an object that is not"
                    + " among the resources");
            return null;
        }
        String path = text(variable.entry(), "fieldref", "fieldPath");
        Node found = FieldPath.of(path.isEmpty() ? "metadata.name" : path).lookup(resource.body());
        if (found != null) {
            return found instanceof Scalar scalar ? scalar : null;
        }
        reporting.missing(variable.entry().placeOf("fieldref", "fieldPath"), "the object has no "
                + (path.isEmpty() ? "metadata.name" : path) + " that a variable can take");
        return null;
    }

    private static @Nullable Node expanded(@Nullable Node node, Map<String, Scalar> values) {
        if (node instanceof Scalar scalar) {
            return expanded(scalar, values);
        }
        if (node instanceof Sequence sequence) {
            return NodeEdit.each(sequence, item -> item instanceof Scalar scalar ? expanded(scalar, values) : item);
        }
        if (node instanceof Mapping mapping) {
            Mapping changed = mapping;
            for (Entry entry : mapping.entries()) {
                if (entry.value() instanceof Scalar scalar) {
                    Scalar value = expanded(scalar, values);
                    changed = value.equals(scalar) ? changed : NodeEdit.with(changed, entry.key(), value);
                }
            }
            return changed;
        }
        return node;
    }

    /** A text that is a variable and no more takes the value with its type, and stands where the value does. */
    private static Scalar expanded(Scalar text, Map<String, Scalar> values) {
        if (text.type() != Scalar.Type.STRING || text.text().indexOf('$') < 0) {
            return text;
        }
        Scalar alone = text.text().startsWith("$(") && text.text().endsWith(")")
                ? values.get(text.text().substring(2, text.text().length() - 1))
                : null;
        return alone != null ? alone : NodeEdit.text(expanded(text.text(), values), text.place());
    }

    /** {@code $(NAME)} is a variable if there is such; {@code $$} stands for one {@code $}, as kubelet has it. */
    private static String expanded(String text, Map<String, Scalar> values) {
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            int end = next == '(' ? text.indexOf(')', i) : -1;
            if (c == '$' && next == '$') {
                result.append('$');
                i++;
            } else if (c == '$' && end > 0) {
                Scalar value = values.get(text.substring(i + 2, end));
                result.append(value == null ? text.substring(i, end + 1) : value.text());
                i = end;
            } else {
                result.append(c);
            }
        }
        return result.toString();
    }

    private static String text(Mapping mapping, String... path) {
        Scalar text = mapping.scalar(path);
        return text == null ? "" : text.text();
    }
}
