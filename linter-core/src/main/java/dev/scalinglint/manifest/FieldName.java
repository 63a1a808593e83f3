package dev.scalinglint.manifest;

import dev.scalinglint.source.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is written at a place, named so that neither moving nor reordering it changes the name.
 *
 * @param object {@code group/Kind namespace/name} of the Kubernetes object around it, the group only where there is
 *               one; null without one
 * @param path   keys from the object (or the document) on, list items by their {@code name}:
 *               {@code spec.containers[api].image}; null for none
 */
public record FieldName(@Nullable String object, @Nullable String path) {
    /** Of a place in no document. */
    public static final FieldName NONE = new FieldName(null, null);
    private static final int LONGEST = 300;

    /** @param at index of a character in the text of the file whose documents these are */
    public static FieldName at(int at, List<Node> documents) {
        Node root = holding(documents, at);
        return root == null ? NONE : named(root, at);
    }

    /**
     * The one that holds the place. They stand in order but where one is an alias: a file of many needs not be searched
     * from its start.
     */
    private static @Nullable Node holding(List<Node> nodes, int at) {
        int low = 0;
        for (int high = nodes.size(); low < high;) {
            int middle = (low + high) >>> 1;
            if (nodes.get(middle).place().start() <= at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if (low > 0 && holds(nodes.get(low - 1).place(), at)) {
            return nodes.get(low - 1);
        }
        return nodes.stream().filter(node -> holds(node.place(), at)).findFirst().orElse(null);
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
        return new FieldName(object,
                path.length() == 0 ? null : path.length() > LONGEST ? path.substring(0, LONGEST) : path.toString());
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
            Node item = holding(sequence.items(), at);
            Scalar name = item instanceof Mapping mapping ? mapping.scalar("name") : null;
            path.append(item == null ? "" : "[" + (name == null ? "" : name.text()) + "]");
            return item;
        }
        return null;
    }

    /** The objects that documents hold, named as {@link #object}; those of lists too. */
    public static Set<String> objects(List<Node> documents) {
        Set<String> objects = new HashSet<>();
        for (Node document : documents) {
            Node items = document instanceof Mapping mapping ? mapping.get("items") : null;
            List<Node> all = new ArrayList<>(items instanceof Sequence sequence ? sequence.items() : List.of());
            all.add(document);
            all.stream().map(FieldName::object).filter(Objects::nonNull).forEach(objects::add);
        }
        return objects;
    }

    private static @Nullable String object(Node node) {
        KubeObject object = KubeObject.of(node);
        if (object == null || OtherFiles.isGroup(object.group())) {
            return null;
        }
        String namespace = object.namespace() == null ? "" : object.namespace() + "/";
        String name = namespace + object.name().value();
        return (object.group().isEmpty() ? "" : object.group() + "/") + object.kind().value()
                + (name.isEmpty() ? "" : " " + name);
    }

    private static boolean holds(Place place, int at) {
        return place.start() <= at && at < Math.max(place.end(), place.start() + 1);
    }
}
