package dev.scalinglint.tree.kustomize;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Sequence;
import java.util.ArrayList;
import java.util.List;

/**
 * Kustomize reads resources and patches by YAML 1.2, where {@code yes}, {@code off}, {@code n} are texts; what it
 * writes has them in quotes.
 */
final class Yaml12 {
    private static final int DAY = "2026-11-21".length();

    private Yaml12() {}

    /** An object as kustomize writes it. */
    static Mapping object(Mapping body) {
        return of(annotated(body));
    }

    /** Annotations are texts, whatever they look like. */
    static Mapping annotated(Mapping body) {
        Mapping annotations = body.mapping("metadata", "annotations");
        if (annotations == null) {
            return body;
        }
        Mapping texts = annotations;
        for (Entry entry : annotations.entries()) {
            if (entry.value() instanceof Scalar scalar && scalar.type() != Scalar.Type.STRING) {
                texts = NodeEdit.with(texts, entry.key(),
                        new Scalar(scalar.isNull() ? "" : scalar.text(), Scalar.Type.STRING, scalar.style(),
                                scalar.place()));
            }
        }
        return texts.equals(annotations)
                ? body
                : NodeEdit.with(body, "metadata", NodeEdit.with(body.mappingOrEmpty("metadata"),
                        "annotations", texts));
    }

    /** The same as kustomize writes it. */
    static Mapping of(Mapping mapping) {
        List<Entry> changed = null;
        for (int i = 0; i < mapping.entries().size(); i++) {
            Entry entry = mapping.entries().get(i);
            Node value = of(entry.value());
            if (value != entry.value()) {
                changed = changed == null ? new ArrayList<>(mapping.entries()) : changed;
                changed.set(i, new Entry(entry.key(), value));
            }
        }
        return changed == null ? mapping : new Mapping(changed, mapping.place());
    }

    static Node of(Node node) {
        if (node instanceof Scalar scalar) {
            return of(scalar);
        }
        return node instanceof Mapping mapping ? of(mapping) : NodeEdit.each((Sequence) node, Yaml12::of);
    }

    static Scalar of(Scalar scalar) {
        if (scalar.style() != Scalar.Style.PLAIN) {
            return scalar;
        }
        boolean day = scalar.type() == Scalar.Type.TIMESTAMP && scalar.text().length() == DAY;
        return day || scalar.type() == Scalar.Type.BOOLEAN && isText(scalar.text())
                ? new Scalar(day ? scalar.text() + "T00:00:00Z" : scalar.text(), Scalar.Type.STRING, scalar.style(),
                        scalar.place())
                : scalar;
    }

    private static boolean isText(String word) {
        return switch (word) {
            case "true", "True", "TRUE", "false", "False", "FALSE" -> false;
            default -> true;
        };
    }
}
