package dev.scalinglint.tree.compose;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How Compose lays one file, or one service, over another: mappings are merged, lists are joined, commands are
 * replaced.
 */
final class Merge {
    private static final Set<String> REPLACED = Set.of("command", "entrypoint", "test");
    private static final Set<String> PAIRS = Set.of("environment", "labels", "annotations", "sysctls", "args");
    private static final Set<String> NAMES = Set.of("depends_on", "networks");
    private static final Set<String> LISTS = Set.of("env_file", "label_file", "dns", "dns_opt", "dns_search", "tmpfs");

    private Merge() {}

    static Mapping of(Mapping below, Mapping above) {
        return of(below, above, false);
    }

    /** Names with values over others. */
    static Mapping pairs(Mapping below, Mapping above) {
        return of(below, above, true);
    }

    /** @param pairs whether they are names with values, of which none is an option */
    private static Mapping of(Mapping below, Mapping above, boolean pairs) {
        Map<String, Entry> merged = new LinkedHashMap<>();
        below.entries().forEach(entry -> merged.put(entry.name(), entry));
        for (Entry entry : above.entries()) {
            Entry old = merged.get(entry.name());
            boolean replaces = REPLACED.contains(entry.name());
            if (ComposeTags.has(entry, ComposeTags.RESET)) {
                merged.remove(entry.name());
            } else if (old == null || ComposeTags.has(entry, ComposeTags.OVERRIDE) || pairs) {
                merged.put(entry.name(), ComposeTags.applied(entry));
            } else if (replaces && OptionSpelling.isNull(entry.value())) {
                // A null takes away what lies below, and nothing takes its place.
                merged.remove(entry.name());
            } else if (replaces) {
                merged.put(entry.name(), entry);
            } else if (!OptionSpelling.isNull(entry.value())) {
                Node value = value(entry.name(), old.value(), entry.value());
                merged.put(entry.name(), new Entry(entry.value() instanceof Scalar ? entry.key() : old.key(), value));
            }
        }
        return new Mapping(List.copyOf(merged.values()), above.place());
    }

    private static Node value(String key, Node below, Node above) {
        if (PAIRS.contains(key) && OptionSpelling.pairs(below) instanceof Mapping under
                && OptionSpelling.pairs(above) instanceof Mapping over) {
            return of(under, over, true);
        }
        if (PAIRS.contains(key) && above instanceof Scalar) {
            return below;
        }
        Node under = spelt(key, below);
        Node over = spelt(key, above);
        if (under instanceof Mapping one && over instanceof Mapping other) {
            return of(one, other);
        }
        Node whole = ComposeTags.applied(over);
        return under instanceof Sequence one && whole instanceof Sequence other ? joined(one, other) : whole;
    }

    private static Node spelt(String key, Node node) {
        return key.equals("build") && node instanceof Scalar context && !context.isNull()
                ? OptionSpelling.context(context)
                : NAMES.contains(key)
                        ? OptionSpelling.names(node)
                        : LISTS.contains(key) ? OptionSpelling.list(node) : node;
    }

    /** An item that is there already is not added again. */
    private static Sequence joined(Sequence below, Sequence above) {
        Map<Object, Node> items = new LinkedHashMap<>();
        below.items().forEach(item -> items.put(identity(item), item));
        above.items().forEach(item -> items.putIfAbsent(identity(item), item));
        return new Sequence(List.copyOf(items.values()), above.place());
    }

    private static Object identity(Node item) {
        return item instanceof Scalar text
                ? text.text()
                : item instanceof Mapping mapping
                        ? pairsOf(mapping)
                        : new ArrayList<>(((Sequence) item).items());
    }

    private static Object pairsOf(Mapping mapping) {
        Map<String, Object> pairs = new LinkedHashMap<>();
        mapping.entries().forEach(entry -> pairs.put(entry.name(), identity(entry.value())));
        return pairs;
    }
}
