package dev.scalinglint.application.kustomize;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Sequence;
import dev.scalinglint.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Changed copies of nodes. What is not touched is shared with the original, and keeps its place. */
public final class Edit {
    private Edit() {}

    /** A text that a rendering makes, standing where its cause is written. */
    public static Scalar text(String text, Place place) {
        return new Scalar(text, Scalar.Type.STRING, Scalar.Style.PLAIN, place);
    }

    /** The same mapping with a key set; a key that is written already keeps its place, unless all that it says is new. */
    public static Mapping with(Mapping mapping, Scalar key, Node value) {
        List<Entry> entries = new ArrayList<>(mapping.entries());
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).name().equals(key.text())) {
                if (entries.get(i).value() == value) {
                    return mapping;
                }
                entries.set(i, new Entry(value instanceof Scalar ? key : entries.get(i).key(), value));
                return new Mapping(entries, mapping.place());
            }
        }
        entries.add(new Entry(key, value));
        return new Mapping(entries, mapping.place());
    }

    /** The same; a key that is not written yet is said to stand where its value does. */
    static Mapping with(Mapping mapping, String key, Node value) {
        return with(mapping, text(key, value.place()), value);
    }

    public static Mapping without(Mapping mapping, String key) {
        if (mapping.entry(key) == null) {
            return mapping;
        }
        return new Mapping(mapping.entries().stream().filter(entry -> !entry.name().equals(key)).toList(), mapping.place());
    }

    /** The same list with each item changed. */
    static Sequence each(Sequence sequence, UnaryOperator<Node> change) {
        List<Node> items = new ArrayList<>(sequence.items());
        items.replaceAll(change);
        return same(items, sequence.items()) ? sequence : new Sequence(items, sequence.place());
    }

    /**
     * Changes what stands at a path; lists on the way are entered item by item. A step that ends in {@code []} is a list and never created.
     *
     * @param created where parents that are missing are said to stand; null to leave them missing
     * @param change  is given null for a value that is absent (or a YAML null) and to be created
     */
    public static Node at(Node node, List<String> path, @Nullable Place created, Function<@Nullable Node, Node> change) {
        if (path.isEmpty()) {
            return change.apply(node);
        }
        if (node instanceof Sequence sequence) {
            return each(sequence, item -> at(item, path, created, change));
        }
        if (!(node instanceof Mapping mapping)) {
            return node;
        }
        boolean isList = path.get(0).endsWith("[]");
        String key = isList ? path.get(0).substring(0, path.get(0).length() - 2) : path.get(0);
        List<String> rest = path.subList(1, path.size());
        Node child = mapping.get(key);
        if (child != null) {
            return with(mapping, mapping.entry(key).key(), at(child, rest, created, change));
        }
        if (created == null || isList) {
            return mapping;
        }
        Node fresh = rest.isEmpty() ? change.apply(null) : at(Mapping.empty(created), rest, created, change);
        return with(mapping, text(key, created), fresh);
    }

    private static boolean same(List<Node> one, List<Node> other) {
        for (int i = 0; i < one.size(); i++) {
            if (one.get(i) != other.get(i)) {
                return false;
            }
        }
        return true;
    }
}
