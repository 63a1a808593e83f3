package dev.scalinglint.tree.kustomize;

import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Lists whose items are told apart by several keys: ports, and constraints of spreading. Kustomize (kyaml's {@code
 * walk}) does not meet an
 * item that leaves a key out with one that writes it, once any item writes it: then what the patch says of that item
 * is lost. This does as
 * it does, step by step.
 */
final class KeyedMerge {
    private final List<String> keys;
    private final BinaryOperator<@Nullable Mapping> merge;

    /** @param merge of an item, null where the list has none, and the patch's item; null when it is deleted */
    KeyedMerge(List<String> keys, BinaryOperator<@Nullable Mapping> merge) {
        this.keys = keys;
        this.merge = merge;
    }

    Sequence apply(Sequence base, List<Node> patch) {
        List<Node> below = new ArrayList<>(base.items());
        List<Node> merged = new ArrayList<>();
        List<List<String>> values = values(patch, below);
        List<String> used = used(values);
        for (List<String> each : values) {
            Map<String, String> wanted = wanted(used, each);
            int at = find(below, present(wanted));
            int changed = find(patch, present(wanted));
            Mapping item = at < 0 ? null : (Mapping) below.get(at);
            Mapping result = changed < 0 ? item : merge.apply(item, (Mapping) patch.get(changed));
            if (result == null) {
                below.removeIf(node -> isMatch(node, wanted));
                continue;
            }
            result = named(result, wanted);
            if (at >= 0) {
                below.set(at, result);
            }
            put(merged, result, wanted);
        }
        below.forEach(item -> append(merged, item, used));
        return new Sequence(merged, base.place());
    }

    /** What the items say of the keys, each once; what differs only in what is left out counts as the same. */
    private List<List<String>> values(List<Node> patch, List<Node> below) {
        Set<List<String>> distinct = new LinkedHashSet<>();
        patch.forEach(item -> distinct.add(keys.stream().map(key -> text(item, key)).toList()));
        below.forEach(item -> distinct.add(keys.stream().map(key -> text(item, key)).toList()));
        List<List<String>> values = new ArrayList<>(distinct);
        for (int i = 0; i < values.size(); i++) {
            for (int j = 0; j < values.size(); j++) {
                List<String> both = both(values.get(i), values.get(j));
                if (both != null) {
                    values.set(i, both);
                    values.set(j, both);
                }
            }
        }
        return values;
    }

    private static @Nullable List<String> both(List<String> one, List<String> other) {
        boolean common = false;
        List<String> both = new ArrayList<>();
        for (int i = 0; i < one.size(); i++) {
            String a = one.get(i);
            String b = other.get(i);
            if (!a.equals(b) && !a.isEmpty() && !b.isEmpty()) {
                return null;
            }
            common |= a.equals(b);
            both.add(a.isEmpty() ? b : a);
        }
        return common ? both : null;
    }

    /** The keys that any item writes. */
    private List<String> used(List<List<String>> values) {
        List<String> used = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            int key = i;
            if (values.stream().anyMatch(value -> !value.get(key).isEmpty())) {
                used.add(keys.get(i));
            }
        }
        return used.isEmpty() ? keys : used;
    }

    private Map<String, String> wanted(List<String> used, List<String> values) {
        Map<String, String> wanted = new HashMap<>();
        used.forEach(key -> wanted.put(key, values.get(keys.indexOf(key))));
        return wanted;
    }

    private static Map<String, String> present(Map<String, String> wanted) {
        Map<String, String> present = new HashMap<>(wanted);
        present.values().removeIf(String::isEmpty);
        return present.isEmpty() ? wanted : present;
    }

    private static int find(List<Node> items, Map<String, String> wanted) {
        for (int i = 0; i < items.size(); i++) {
            Node item = items.get(i);
            if (item instanceof Mapping && wanted.entrySet().stream().allMatch(key -> text(item,
                    key.getKey()).equals(key.getValue()))) {
                return i;
            }
        }
        return -1;
    }

    /** An item that says nothing of a key is not met; for an empty value any will do. */
    private static boolean isMatch(Node item, Map<String, String> wanted) {
        return item instanceof Mapping mapping
                && wanted.entrySet().stream().allMatch(key -> mapping.entry(key.getKey()) != null
                        && (key.getValue().isEmpty() || text(item, key.getKey()).equals(key.getValue())));
    }

    private static Mapping named(Mapping item, Map<String, String> wanted) {
        Mapping named = item;
        for (Map.Entry<String, String> key : wanted.entrySet()) {
            if (named.entry(key.getKey()) == null && !key.getValue().isEmpty()) {
                named = NodeEdit.with(named, key.getKey(), NodeEdit.plain(key.getValue(), item.place()));
            }
        }
        return named;
    }

    private static void put(List<Node> items, Node item, Map<String, String> wanted) {
        boolean found = false;
        for (int i = 0; i < items.size(); i++) {
            if (isMatch(items.get(i), wanted)) {
                items.set(i, item);
                found = true;
            }
        }
        if (!found) {
            items.add(item);
        }
    }

    /** An item of the list takes the place of all that are equal to it in the keys that it writes. */
    private static void append(List<Node> items, Node item, List<String> used) {
        Map<String, String> written = new HashMap<>();
        for (String key : used) {
            if (item instanceof Mapping mapping && mapping.entry(key) != null) {
                written.put(key, text(item, key));
            }
        }
        if (used.size() > 1) {
            items.removeIf(other -> written.isEmpty() || isMatch(other, written));
            items.add(item);
        } else if (written.isEmpty()) {
            items.add(item);
        } else {
            put(items, item, written);
        }
    }

    private static String text(Node item, String key) {
        Scalar text = item instanceof Mapping mapping ? mapping.scalar(key) : null;
        return text == null ? "" : text.text();
    }
}
