package dev.scalinglint.tree.kustomize;

import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The lists of a strategic merge: items are matched by their merge keys, those of the patch come first, as kustomize
 * puts them.
 *
 * @param keys of the items; empty when the list is replaced, {@link MergeKeys#SET} for lists of texts
 */
record ListMerge(StrategicMerge outer, List<String> path, List<String> keys) {
    private static final Set<String> LAST_SAID = Set.of("env", "volumes");

    @Nullable
    Node merge(@Nullable Sequence base, Sequence patch) {
        if (keys.isEmpty()) {
            return patch;
        }
        String directive = ofWholeList(patch);
        if (directive.equals("delete")) {
            return null;
        }
        List<Node> changes = patch.items().stream().filter(item -> !isDirectiveAlone(item)).toList();
        if (base == null || directive.equals("replace")) {
            return new Sequence(added(changes), patch.place());
        }
        if (keys.size() > 1) {
            return new KeyedMerge(keys, (item, change) -> (Mapping) outer.mapping(item, change, path)).apply(base,
                    changes);
        }
        return keys == MergeKeys.SET ? union(base, changes) : matched(base, changes);
    }

    /** New items lose what only a patch may say. */
    private List<Node> added(List<Node> changes) {
        List<Node> items = new ArrayList<>();
        for (Node change : changes) {
            Node item = change instanceof Mapping mapping ? outer.mapping(null, mapping, path) : change;
            if (item != null) {
                items.add(item);
            }
        }
        return items;
    }

    private Sequence union(Sequence base, List<Node> changes) {
        List<Node> items = new ArrayList<>(changes);
        base.items().stream().filter(item -> changes.stream().noneMatch(change -> text(change).equals(text(item))))
                .forEach(items::add);
        return new Sequence(items, base.place());
    }

    private Sequence matched(Sequence base, List<Node> changes) {
        List<Node> rest = new ArrayList<>(base.items());
        List<Node> items = new ArrayList<>();
        for (Node change : changes) {
            if (isNameless(change)) {
                // Kustomize loses the list to an item that leaves its key out, and the item too.
                rest.clear();
                continue;
            }
            int at = indexOf(rest, change);
            Mapping before = at < 0 ? null : (Mapping) rest.remove(at);
            Node merged = change instanceof Mapping mapping
                    ? outer.mapping(before, changes(mapping, before), path)
                    : change;
            if (merged != null) {
                items.add(merged);
            }
        }
        items.addAll(rest);
        return new Sequence(items, base.place());
    }

    /**
     * A key only says which item is meant: the item's own stays, and its place, where what it lacks has to be added. A
     * variable and a volume are what was said of them last, and what a patch takes something from lacks it because of
     * the patch.
     */
    private Mapping changes(Mapping change, @Nullable Mapping item) {
        if (item == null || LAST_SAID.contains(path.get(path.size() - 1)) || takesAway(change)) {
            return change;
        }
        Mapping rest = change;
        for (String key : keys) {
            rest = item.scalar(key) == null ? rest : NodeEdit.without(rest, key);
        }
        return rest;
    }

    /** The empty value of a variable makes room for another source of it. */
    private static boolean takesAway(Node change) {
        if (change instanceof Sequence sequence) {
            return sequence.items().stream().anyMatch(ListMerge::takesAway);
        }
        boolean variable = change instanceof Mapping item && (item.has("value") || item.has("valueFrom"));
        return change instanceof Mapping mapping && (!StrategicMerge.directive(mapping).equals("merge")
                || mapping.entries().stream().anyMatch(entry -> !variable && StrategicMerge.isNull(entry.value())
                        || takesAway(entry.value())));
    }

    private int indexOf(List<Node> items, Node change) {
        for (int i = 0; i < items.size(); i++) {
            if (isSame(items.get(i), change)) {
                return i;
            }
        }
        return -1;
    }

    private boolean isSame(Node one, Node other) {
        if (!(one instanceof Mapping a) || !(other instanceof Mapping b)) {
            return false;
        }
        Scalar left = a.scalar(keys.get(0));
        Scalar right = b.scalar(keys.get(0));
        return left != null && right != null && left.text().equals(right.text());
    }

    private boolean isNameless(Node item) {
        return item instanceof Mapping mapping && mapping.scalar(keys.get(0)) == null;
    }

    private static String ofWholeList(Sequence patch) {
        return patch.items().stream().filter(ListMerge::isDirectiveAlone)
                .map(StrategicMerge::directive).findFirst().orElse("merge");
    }

    private static boolean isDirectiveAlone(Node item) {
        return item instanceof Mapping mapping && mapping.entries().size() == 1 && mapping.entry("$patch") != null;
    }

    private static String text(Node node) {
        return node instanceof Scalar scalar ? scalar.text() : "";
    }
}
