package dev.scalinglint.tree.kustomize;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Scalars;
import dev.scalinglint.manifest.Sequence;
import dev.scalinglint.source.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Changed copies of nodes. What is not touched is shared with the original, and keeps its place. */
public final class NodeEdit {
    private NodeEdit() {}

    /** A text that a rendering makes, standing where its cause is written. */
    public static Scalar text(String text, Place place) {
        return new Scalar(text, Scalar.Type.STRING, Scalar.Style.PLAIN, place);
    }

    /** The same of which nothing says that it is a text: it is what it looks like. */
    static Scalar plain(String text, Place place) {
        return Yaml12.of(new Scalar(text, Scalars.typeOf(text), Scalar.Style.PLAIN, place));
    }

    /**
     * A mapping with a key set; a key that is written already keeps its place, unless all that it says is new.
     */
    @SuppressWarnings("ReferenceEquality") // that very entry
    public static Mapping with(Mapping mapping, Scalar key, Node value) {
        Entry written = mapping.entry(key.text());
        if (written != null && written.value() == value) {
            return mapping;
        }
        List<Entry> entries = new ArrayList<>(mapping.entries());
        if (written == null) {
            entries.add(new Entry(key, value));
        } else {
            Entry changed = new Entry(value instanceof Scalar ? key : written.key(), value);
            entries.replaceAll(entry -> entry == written ? changed : entry);
        }
        return new Mapping(entries, mapping.place());
    }

    /** The same; a key that is not written yet is said to stand where its value does. */
    static Mapping with(Mapping mapping, String key, Node value) {
        return with(mapping, text(key, value.place()), value);
    }

    /** The same with many keys set. */
    static Mapping with(Mapping mapping, List<Entry> set) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        mapping.entries().forEach(entry -> entries.put(entry.name(), entry));
        for (Entry entry : set) {
            entries.merge(entry.name(), entry, (written,
                    now) -> new Entry(now.value() instanceof Scalar ? now.key() : written.key(), now.value()));
        }
        return new Mapping(List.copyOf(entries.values()), mapping.place());
    }

    public static Mapping without(Mapping mapping, String key) {
        if (mapping.entry(key) == null) {
            return mapping;
        }
        return new Mapping(mapping.entries().stream().filter(entry -> !entry.name().equals(key)).toList(),
                mapping.place());
    }

    /** The same list with each item changed. */
    static Sequence each(Sequence sequence, UnaryOperator<Node> change) {
        List<Node> changed = null;
        for (int i = 0; i < sequence.items().size(); i++) {
            Node item = sequence.items().get(i);
            Node now = change.apply(item);
            if (now != item) {
                changed = changed == null ? new ArrayList<>(sequence.items()) : changed;
                changed.set(i, now);
            }
        }
        return changed == null ? sequence : new Sequence(changed, sequence.place());
    }

    /**
     * Changes what stands at a path; lists on the way are entered item by item. A step that ends in {@code []} is a
     * list and never created.
     *
     * @param created where parents that are missing are said to stand; null to leave them missing
     * @param change  is given null for a value that is absent (or a YAML null) and to be created
     */
    public static Node at(Node node, List<String> path, @Nullable Place created,
            Function<@Nullable Node, Node> change) {
        return at(node, path, 0, created, change);
    }

    private static Node at(Node node, List<String> path, int step, @Nullable Place created,
            Function<@Nullable Node, Node> change) {
        if (step == path.size()) {
            return change.apply(node);
        }
        if (node instanceof Sequence sequence) {
            return each(sequence, item -> at(item, path, step, created, change));
        }
        if (!(node instanceof Mapping mapping)) {
            return node;
        }
        boolean isList = path.get(step).endsWith("[]");
        String key = isList ? path.get(step).substring(0, path.get(step).length() - 2) : path.get(step);
        Entry entry = mapping.entry(key);
        if (entry != null && !(entry.value() instanceof Scalar scalar && scalar.isNull())) {
            Node changed = at(entry.value(), path, step + 1, created, change);
            return changed == entry.value() ? mapping : with(mapping, entry.key(), changed);
        }
        if (created == null || isList) {
            return mapping;
        }
        Node fresh = step + 1 == path.size()
                ? change.apply(null)
                : at(Mapping.empty(created), path, step + 1,
                        created, change);
        return with(mapping, text(key, created), fresh);
    }
}
