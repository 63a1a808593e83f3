package dev.scalinglint.application;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the generators of an ApplicationSet come to: the rows of parameters that each make an Application (domain.md 6.6). A generator that
 * asks a cluster or a forge is one row in which nothing is known.
 */
final class ApplicationSetRows {
    private static final int MOST = 10_000;

    private final GitGenerator git;

    ApplicationSetRows(GitGenerator git) {
        this.git = git;
    }

    /**
     * @param values   parameters by name, nested ones joined by dots
     * @param selected false where a generator's selector leaves it out: nothing is made of it
     */
    record Row(Map<String, String> values, boolean selected) {
        Row and(Row other) {
            Map<String, String> both = new LinkedHashMap<>(values);
            both.putAll(other.values);
            return new Row(both, selected && other.selected);
        }
    }

    List<Row> of(Mapping spec) {
        List<Row> rows = new ArrayList<>();
        spec.mappings("generators").forEach(generator -> rows.addAll(rows(generator)));
        return rows;
    }

    private List<Row> rows(Mapping generator) {
        RowSelector selector = new RowSelector(generator.mapping("selector"));
        return all(generator).stream().map(row -> new Row(row.values(), row.selected() && selector.accepts(row.values()))).toList();
    }

    private List<Row> all(Mapping generator) {
        if (generator.has("list")) {
            return generator.mappings("list", "elements").stream().map(ApplicationSetRows::row).toList();
        } else if (generator.has("git")) {
            return git.rows(generator.mappingOrEmpty("git"));
        } else if (generator.has("matrix")) {
            return product(generator.mappings("matrix", "generators"));
        } else if (generator.has("merge")) {
            return merged(generator.mappings("merge", "generators"), generator.items("merge", "mergeKeys"));
        }
        return List.of(new Row(Map.of(), true));
    }

    /** Every row of the first with every row of the second, which may use the first's parameters. */
    private List<Row> product(List<Mapping> generators) {
        List<Row> rows = new ArrayList<>();
        if (generators.size() == 2) {
            for (Row first : rows(generators.get(0))) {
                for (Row second : rows((Mapping) ArgoTemplate.filled(generators.get(1), first.values()))) {
                    if (rows.size() < MOST) {
                        rows.add(first.and(second));
                    }
                }
            }
        }
        return rows;
    }

    /** The first's rows, with what later ones say of those with the same keys. */
    private List<Row> merged(List<Mapping> generators, List<Node> keys) {
        Map<List<String>, Row> byKey = new LinkedHashMap<>();
        for (int i = 0; i < generators.size(); i++) {
            for (Row row : rows(generators.get(i))) {
                List<String> key = keys.stream().map(name -> row.values().getOrDefault(name.toString(), "")).toList();
                if (i == 0) {
                    byKey.put(key, row);
                } else {
                    byKey.computeIfPresent(key, (same, base) -> base.and(row));
                }
            }
        }
        return List.copyOf(byKey.values());
    }

    static Row row(Mapping element) {
        Map<String, String> values = new LinkedHashMap<>();
        flatten("", element, values);
        return new Row(values, true);
    }

    static void flatten(String prefix, Mapping mapping, Map<String, String> values) {
        for (Entry entry : mapping.entries()) {
            if (entry.value() instanceof Scalar scalar) {
                values.put(prefix + entry.name(), scalar.text());
            } else if (entry.value() instanceof Mapping nested) {
                flatten(prefix + entry.name() + ".", nested, values);
            }
        }
    }
}
