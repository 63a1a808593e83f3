package dev.scalinglint.tree.argocd;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.source.Place;
import dev.scalinglint.template.DictFunctions;
import dev.scalinglint.template.OpenMap;
import dev.scalinglint.template.Sourced;
import dev.scalinglint.template.TextMap;
import dev.scalinglint.template.UnknownValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A generator of generators: {@code matrix} or {@code merge}. */
final class Combination {
    private static final int DEEPEST = 2;

    private final ApplicationSetRows rows;
    private final TemplateFilling filling;
    private final Entry entry;
    private final List<Mapping> generators;
    private final List<Node> keys;

    Combination(ApplicationSetRows rows, TemplateFilling filling, Entry entry, Mapping body) {
        this.rows = rows;
        this.filling = filling;
        this.entry = entry;
        this.generators = body.mappings("generators");
        this.keys = body.items("mergeKeys");
    }

    /** @param depth how many of these it stands in */
    List<Row> rows(int depth) {
        boolean matrix = entry.name().equals("matrix");
        if (depth >= DEEPEST) {
            return refused("a " + entry.name() + " in a matrix or merge that stands in another one generates nothing");
        } else if (generators.size() < 2) {
            return refused(entry.name() + " needs " + (matrix ? "two" : "two or more") + " generators");
        } else if (matrix && generators.size() > 2) {
            return refused("matrix takes two generators and no more: put a matrix into the matrix");
        } else if (!matrix && keys.isEmpty()) {
            return refused("merge needs mergeKeys");
        }
        return matrix ? product(depth + 1) : merged(depth + 1);
    }

    private List<Row> refused(String why) {
        filling.refused(entry.key().place(), why);
        return List.of();
    }

    /** Every row of the first with every row of the second, which may use the first's parameters. */
    private List<Row> product(int depth) {
        List<Row> product = new ArrayList<>();
        for (Row first : rows.nested(generators.get(0), depth)) {
            for (Row second : rows.nested((Mapping) filling.filled(generators.get(1), first), depth)) {
                if (!filling.mayAdd(entry.key().place())) {
                    return product;
                }
                product.add(both(first, second));
            }
        }
        return product;
    }

    private Row both(Row first, Row second) {
        if (!filling.isGo()) {
            first.values().forEach((name, value) -> {
                String one = Sourced.text(value);
                String other = Sourced.text(second.values().get(name));
                if (one != null && other != null && !one.equals(other)) {
                    filling.refused(entry.key().place(), "both generators give the parameter " + name + ": \"" + one
                            + "\" and \"" + other + "\"");
                }
            });
        }
        return new Row(DictFunctions.merged(first.values(), second.values()), first.selected() && second.selected());
    }

    /** The first's rows, with what later ones say of those with the same keys. */
    private List<Row> merged(int depth) {
        Map<Object, Row> byKey = new LinkedHashMap<>();
        List<Row> possible = new ArrayList<>();
        for (int i = 0; i < generators.size(); i++) {
            boolean base = i == 0;
            Map<Object, Row> own = byKey(rows.nested(generators.get(i), depth), generators.get(i).place());
            own.forEach((key, row) -> {
                if (base) {
                    byKey.put(key, row);
                } else {
                    byKey.computeIfPresent(key, (same, before) -> overridden(before, row));
                    openBases(byKey).stream().filter(before -> filling.mayAdd(entry.key().place()))
                            .forEach(before -> possible.add(unsure(overridden(before, row))));
                }
            });
        }
        byKey.replaceAll((key, row) -> row.unknown() == null ? row : doubtful(row, possible));
        possible.addAll(0, byKey.values());
        return possible;
    }

    /** Rows of which nobody knows whether they have the keys of another one. */
    private static List<Row> openBases(Map<Object, Row> byKey) {
        return byKey.values().stream().filter(row -> row.unknown() != null).toList();
    }

    /** One that may not be there at all: what it deploys may be missing as well. */
    private static Row unsure(Row row) {
        return new Row(row.values(), false);
    }

    /** What others may override for some is not known of those that are left. */
    private static Row doubtful(Row row, List<Row> overrides) {
        Map<String, Object> known = new LinkedHashMap<>(row.values());
        overrides.forEach(override -> doubt(known, override.values(), ((OpenMap) row.values()).missing()));
        return new Row(new OpenMap(known, ((OpenMap) row.values()).missing()), row.selected());
    }

    private static void doubt(Map<String, Object> known, Map<?, ?> override, UnknownValue unknown) {
        known.replaceAll((name, value) -> {
            Object other = override.get(name);
            if (value instanceof Map<?, ?> inner && other instanceof Map<?, ?> below) {
                Map<String, Object> copy = inner instanceof TextMap ? new TextMap() : new LinkedHashMap<>();
                inner.forEach((key, item) -> copy.put((String) key, item));
                doubt(copy, below, unknown);
                return copy;
            }
            return other == null || Objects.equals(value, other) ? value : unknown;
        });
    }

    private Map<Object, Row> byKey(List<Row> all, Place place) {
        Map<Object, Row> byKey = new LinkedHashMap<>();
        for (Row row : all) {
            Object key = row.unknown() != null
                    ? row
                    : keys.stream()
                            .map(name -> String.valueOf(row.values().get(name.toString()) instanceof Sourced sourced
                                    ? sourced.value()
                                    : row.values().get(name.toString())))
                            .toList();
            if (byKey.put(key, row) != null) {
                filling.refused(entry.value() instanceof Mapping body ? body.placeOf("mergeKeys") : place,
                        "two rows of one generator have the same values of the mergeKeys");
            }
        }
        return byKey;
    }

    private Row overridden(Row before, Row row) {
        if (filling.isGo()) {
            return new Row(DictFunctions.merged(row.values(), before.values()), before.selected() && row.selected());
        }
        Map<String, Object> both = new LinkedHashMap<>(before.values());
        both.putAll(row.values());
        return new Row(before.values() instanceof OpenMap open ? new OpenMap(both, open.missing()) : both,
                before.selected() && row.selected());
    }
}
