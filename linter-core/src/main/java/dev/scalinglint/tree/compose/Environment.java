package dev.scalinglint.tree.compose;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Sequence;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.tree.kustomize.NodeEdit;
import dev.scalinglint.tree.variable.VariableExpressions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The environment of a service with the variables of its {@code env_file}s under its own, at the place where the file
 * is named; never what
 * may be a secret. A name alone takes its value from the project's variables.
 */
record Environment(Mapping options, ComposeFiles files, Map<String, String> variables, ComposeRefusals refusals,
        LoadingCost budget) {
    /** How many values a variable of a file costs as much as: each service gets its own. */
    private static final int COST = 4;

    /** The service with all of it. */
    Mapping complete() {
        labels();
        Node written = options.get("environment");
        Mapping own = written != null && !OptionSpelling.isNull(written)
                && OptionSpelling.pairs(written) instanceof Mapping pairs
                        ? resolved(pairs)
                        : null;
        Mapping below = ofFiles(own);
        if (below.entries().isEmpty() && (own == null || !resolves(own))) {
            return options;
        }
        Mapping all = own == null ? below : Merge.pairs(below, own);
        return OptionSpelling.set(options,
                new Entry(
                        NodeEdit.text("environment", written == null || own == null ? below.place() : written.place()),
                        all));
    }

    /** A name without a value has the one that the project's variables give it, and is not set where they give none. */
    private Mapping resolved(Mapping pairs) {
        List<Entry> entries = new ArrayList<>();
        for (Entry pair : pairs.entries()) {
            String value = OptionSpelling.isNull(pair.value()) ? variables.get(pair.name()) : null;
            entries.add(value == null
                    ? pair
                    : new Entry(pair.key(), NodeEdit.text(VariableExpressions.literal(value), pair.key().place())));
        }
        return new Mapping(entries, pairs.place());
    }

    /** Whether a value stands at the name that it was found for. */
    @SuppressWarnings("ReferenceEquality") // the very place, as resolved() gives it
    private static boolean resolves(Mapping own) {
        return own.entries().stream().anyMatch(pair -> pair.value().place() == pair.key().place()
                && !OptionSpelling.isNull(pair.value()));
    }

    private Mapping ofFiles(@Nullable Mapping own) {
        Mapping environment = Mapping.empty(options.place());
        Node named = options.get("env_file");
        List<Node> items = named instanceof Sequence list
                ? list.items()
                : named == null || OptionSpelling.isNull(named)
                        ? List.of()
                        : List.of(named);
        Map<String, String> known = new LinkedHashMap<>(own == null ? Map.of() : shown(own));
        known.putAll(variables);
        for (Node item : items) {
            Scalar path = item instanceof Mapping entry
                    ? entry.scalar("path")
                    : item instanceof Scalar text
                            ? text
                            : null;
            Scalar required = item instanceof Mapping entry ? entry.scalar("required") : null;
            SourceFile file = path == null ? null : file(path, required != null && required.text().equals("false"));
            if (path == null || file == null || !budget.mayRead(0, path.place())) {
                continue;
            }
            Map<String, String> read = read(file, path.place(), known);
            if (budget.mayRead(COST * read.size(), path.place())) {
                environment = with(environment, read, path.place());
            }
        }
        return environment;
    }

    /** Files of labels have to be there, too. */
    private void labels() {
        OptionSpelling.texts(options.get("label_file"), "path").forEach(path -> file(path, false));
    }

    private @Nullable SourceFile file(Scalar path, boolean optional) {
        String resolved = OptionSpelling.path(path);
        SourceFile file = resolved == null ? null : files.file(resolved);
        if (file == null && !optional && resolved != null) {
            refusals.needs(path.place(), "the file " + path.text());
        }
        return file;
    }

    private Map<String, String> read(SourceFile file, Place place, Map<String, String> known) {
        try {
            return DotEnv.read(file, known);
        } catch (DotEnv.Refused e) {
            if (e.isLimit()) {
                files.exceeded(place, file.path() + ": " + e.getMessage());
            } else {
                refusals.add(place, file.path() + ": " + e.getMessage());
            }
            return Map.of();
        }
    }

    private static Mapping with(Mapping environment, Map<String, String> variables, Place place) {
        List<Entry> entries = new ArrayList<>();
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            if (!VariableSecrecy.mayBe(variable.getKey(), variable.getValue()) && variable.getValue() != null) {
                entries.add(new Entry(NodeEdit.text(variable.getKey(), place),
                        NodeEdit.text(VariableExpressions.literal(variable.getValue()), place)));
            }
        }
        return new Mapping(Merge.pairs(environment, new Mapping(entries, place)).entries(), environment.place());
    }

    private static Map<String, String> shown(Mapping pairs) {
        Map<String, String> shown = new LinkedHashMap<>();
        for (Entry pair : pairs.entries()) {
            if (pair.value() instanceof Scalar text && !text.isNull()) {
                shown.put(pair.name(), VariableExpressions.NONE.value(text.text()));
            }
        }
        return shown;
    }
}
