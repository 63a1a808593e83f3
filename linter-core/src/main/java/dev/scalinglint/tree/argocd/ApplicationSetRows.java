package dev.scalinglint.tree.argocd;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.template.Sourced;
import dev.scalinglint.template.TextMap;
import dev.scalinglint.template.UnknownValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the generators of an ApplicationSet come to: the rows of parameters that each make an Application (facts 6.6). A
 * generator that asks a cluster or a forge is one row in which nothing is known.
 */
final class ApplicationSetRows {
    private final GitGenerator git;
    private final TemplateFilling filling;

    ApplicationSetRows(GitGenerator git, TemplateFilling filling) {
        this.git = git;
        this.filling = filling;
    }

    /**
     * The rows of one generator.
     *
     * @param template its own, which goes before the ApplicationSet's; null when it has none
     */
    record Several(List<Row> rows, @Nullable Mapping template) {}

    /** An entry of {@code generators} may hold generators of several kinds. */
    List<Several> of(Mapping generator) {
        return of(generator, 0);
    }

    /** @param depth how many matrices and merges it stands in */
    private List<Several> of(Mapping generator, int depth) {
        List<Several> all = new ArrayList<>(1);
        RowSelector selector = new RowSelector(generator.mapping("selector"));
        for (Entry entry : generator.entries()) {
            if (entry.value() instanceof Mapping body) {
                List<Row> rows = rows(entry, body, depth);
                if (rows != null) {
                    all.add(new Several(rows.stream().map(
                            row -> new Row(row.values(), row.selected() && selector.accepts(row))).toList(),
                            depth == 0 ? body.mapping("template") : null));
                }
            }
        }
        return all;
    }

    /** Null where it is no generator. */
    private @Nullable List<Row> rows(Entry entry, Mapping body, int depth) {
        return switch (entry.name()) {
            case "list" -> ListGenerator.rows(body, filling);
            case "git" -> git.rows(body, this, filling);
            case "matrix", "merge" -> new Combination(this, filling, entry, body).rows(depth);
            case "clusters", "clusterDecisionResource" -> others(body, "only the cluster knows");
            case "scmProvider", "pullRequest" -> others(body, "only the forge knows");
            case "plugin" -> others(body, "only a plugin knows");
            default -> null;
        };
    }

    /** The rows of what stands in a matrix or merge. */
    List<Row> nested(Mapping generator, int depth) {
        List<Several> all = of(generator, depth);
        if (all.size() > 1) {
            filling.refused(generator.place(), "an entry in a matrix or merge can hold one generator only");
        }
        return all.isEmpty() ? List.of() : all.get(0).rows();
    }

    private List<Row> others(Mapping body, String why) {
        Row nothing = Row.open(Map.of(), why);
        return List.of(Row.open(values(Map.of(), body.mappingOrEmpty("values"), nothing), why));
    }

    /** Parameters with a generator's own {@code values}, which may use them. */
    Map<String, Object> values(Map<String, Object> parameters, Mapping values, Row row) {
        Map<String, Object> all = new LinkedHashMap<>(parameters);
        TextMap texts = new TextMap();
        for (Entry entry : values.entries()) {
            if (entry.value() instanceof Scalar scalar) {
                Scalar filled = filling.scalar(scalar, row, true);
                texts.put(entry.name(), row.unknown() != null && TemplateFilling.isOpen(filled.text())
                        ? new UnknownValue(row.unknown())
                        : new Sourced(filled.text(), filled.place()));
            }
        }
        if (filling.isGo() && !texts.isEmpty()) {
            all.put("values", texts);
        } else {
            texts.forEach((name, value) -> all.put("values." + name, value));
        }
        return all;
    }
}
