package dev.scalinglint.manifest;

import dev.scalinglint.source.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is written at a place, named so that neither moving nor reordering it changes the name.
 *
 * @param object {@code group/Kind namespace/name} of the Kubernetes object around it, the group only where there is one; null without one
 * @param path   keys from the object (or the document) on, list items by their {@code name}: {@code spec.containers[api].image}; null for none
 */
public record FieldName(@Nullable String object, @Nullable String path) {
    /** Of a place in no document. */
    public static final FieldName NONE = new FieldName(null, null);
    private static final int LONGEST = 300;

    /** @param at index of a character in the text of the file that the documents are of */
    public static FieldName at(int at, List<Document> documents) {
        for (Document document : documents) {
            if (holds(document.root().place(), at)) {
                return named(document.root(), at);
            }
        }
        return NONE;
    }

    private static FieldName named(Node root, int at) {
        String object = object(root);
        boolean list = root instanceof Mapping mapping && mapping.get("items") instanceof Sequence;
        StringBuilder path = new StringBuilder();
        Node node = root;
        for (Node next = step(node, at, path); next != null; next = step(node, at, path)) {
            String inner = list && node instanceof Sequence ? object(next) : null;
            if (inner != null) {
                object = inner;
                path.setLength(0);
                list = false;
            }
            node = next;
        }
        return new FieldName(object, path.length() == 0 ? null : path.length() > LONGEST ? path.substring(0, LONGEST) : path.toString());
    }

    /** The child that holds the place, its name added to the path; null where there is none. */
    private static @Nullable Node step(Node node, int at, StringBuilder path) {
        if (node instanceof Mapping mapping) {
            for (Entry entry : mapping.entries()) {
                if (holds(entry.key().place(), at) || holds(entry.value().place(), at)) {
                    path.append(path.length() == 0 ? "" : ".").append(entry.name());
                    return entry.value();
                }
            }
        } else if (node instanceof Sequence sequence) {
            for (Node item : sequence.items()) {
                if (holds(item.place(), at)) {
                    Scalar name = item instanceof Mapping mapping ? mapping.scalar("name") : null;
                    path.append('[').append(name == null ? "" : name.text()).append(']');
                    return item;
                }
            }
        }
        return null;
    }

    private static @Nullable String object(Node node) {
        KubeObject object = KubeObject.of(node);
        if (object == null || OtherFiles.isGroup(object.group())) {
            return null;
        }
        String namespace = object.namespace() == null ? "" : object.namespace() + "/";
        String name = namespace + object.name().value();
        return (object.group().isEmpty() ? "" : object.group() + "/") + object.kind().value() + (name.isEmpty() ? "" : " " + name);
    }

    private static boolean holds(Place place, int at) {
        return place.start() <= at && at < Math.max(place.end(), place.start() + 1);
    }
}
