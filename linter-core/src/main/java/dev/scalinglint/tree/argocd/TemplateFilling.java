package dev.scalinglint.tree.argocd;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.InnerPlace;
import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Sequence;
import dev.scalinglint.manifest.yaml.InnerDocuments;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.Place;
import dev.scalinglint.template.FastTemplate;
import dev.scalinglint.template.MissingKey;
import dev.scalinglint.template.NotKnownException;
import dev.scalinglint.template.Rendering;
import dev.scalinglint.template.Template;
import dev.scalinglint.template.TemplateException;
import dev.scalinglint.tree.files.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Fills parameters into the texts of one ApplicationSet, in the dialect it asks for, and says where that cannot be
 * done.
 */
final class TemplateFilling {
    /** What these come to changes nothing that is linted. */
    private static final Set<String> OF_NO_CONCERN = Set.of("metadata", "helm", "plugin", "info");

    private final KubeObject set;
    private final boolean go;
    private final MissingKey missing;
    private final Limits limits;
    private final SetCosts costs;
    private final Problems problems;
    private final Map<String, Template> parsed = new HashMap<>();
    private boolean refused;
    private boolean exhausted;
    private boolean said;

    /** @param costs of all ApplicationSets of the tree */
    TemplateFilling(KubeObject set, Limits limits, SetCosts costs, Problems problems) {
        this.costs = costs;
        this.set = set;
        this.limits = limits;
        this.problems = problems;
        Located<Boolean> written = set.spec().bool("goTemplate");
        this.go = written != null && written.value();
        this.missing = missing();
    }

    private MissingKey missing() {
        MissingKey chosen = MissingKey.DEFAULT;
        for (Node option : go ? set.spec().items("goTemplateOptions") : List.<Node>of()) {
            switch (option.toString()) {
                case "missingkey=error" -> chosen = MissingKey.ERROR;
                case "missingkey=zero" -> chosen = MissingKey.ZERO;
                case "missingkey=default", "missingkey=invalid" -> chosen = MissingKey.DEFAULT;
                default -> refused(option.place(), "\"" + option
                        + "\" is no option of Go's templates: there are missingkey=error,"
                        + " missingkey=zero and missingkey=default");
            }
        }
        return chosen;
    }

    boolean isGo() {
        return go;
    }

    Limits limits() {
        return limits;
    }

    /** Says that Argo CD makes nothing of the ApplicationSet. It stops at the first fault, and so does what is said. */
    void refused(Place place, String why) {
        // What is left open is so because nothing more is filled in.
        if (refused || exhausted) {
            return;
        }
        refused = true;
        problems.refused(place, "Argo CD makes no Application of ApplicationSet " + set.name().value() + ": " + why,
                set.name().value());
    }

    /** Counts a row. @return false, and said so, where it is one too many */
    boolean mayAdd(Place generator) {
        if (++costs.rows > limits.maxRows()) {
            exceeded(generator, "has generators that give more than the limit of " + limits.maxRows()
                    + " rows (maxRows)");
            return false;
        }
        return true;
    }

    /** Counts comparisons of patterns with a path. @return false, and said so, where they are too many */
    boolean mayCompare(PathGlobs globs, Place generator) {
        costs.compared += globs.size();
        if (costs.compared > limits.maxSteps()) {
            exceeded(generator, "has patterns that are compared with paths more often than the"
                    + " limit of " + limits.maxSteps() + " times (maxSteps)");
            return false;
        }
        return true;
    }

    /** From here on nothing more is filled in. */
    private void exhausted(Place place, String why) {
        exhausted = true;
        exceeded(place, why);
    }

    private void exceeded(Place place, String why) {
        if (!said) {
            said = true;
            problems.exceeded(place, "ApplicationSet " + set.name().value() + " " + why
                    + "; those of a tree count together, and what it makes beyond is not judged",
                    set.name().value());
        }
    }

    void notRendered(Place place, String why) {
        problems.notRendered(place, why, set.name().value());
    }

    /** Whether a text has a parameter that nothing has filled in. */
    static boolean isOpen(String text) {
        return text.contains("{{");
    }

    /** Nodes with their values; what is not filled in is shared with the template. */
    Node filled(Node node, Row row) {
        return node(node, row, true);
    }

    private Node node(Node node, Row row, boolean concerns) {
        if (row.values().isEmpty() && row.unknown() == null || exhausted) {
            return node;
        }
        if (++costs.nodes > limits.maxNodes()) {
            exhausted(node.place(), "comes to more than the limit of " + limits.maxNodes() + " values (maxNodes)");
        }
        if (node instanceof Scalar scalar) {
            return scalar(scalar, row, concerns);
        }
        if (node instanceof Sequence sequence) {
            return new Sequence(sequence.items().stream().map(item -> node(item, row, concerns)).toList(),
                    sequence.place());
        }
        Mapping mapping = (Mapping) node;
        List<Entry> entries = new ArrayList<>(mapping.entries().size());
        for (Entry entry : mapping.entries()) {
            entries.add(new Entry(scalar(entry.key(), row, concerns),
                    node(entry.value(), row, concerns && !OF_NO_CONCERN.contains(entry.name()))));
        }
        return new Mapping(entries, mapping.place());
    }

    Scalar scalar(Scalar scalar, Row row, boolean concerns) {
        Rendering rendering = isOpen(scalar.text()) ? rendering(scalar, row, concerns) : null;
        if (rendering == null) {
            return scalar;
        }
        Place source = rendering.onlySource();
        return new Scalar(rendering.text(), scalar.type(), scalar.style(), source == null ? scalar.place() : source);
    }

    /** Null, and said so where it concerns anybody, where it cannot be told. */
    private @Nullable Rendering rendering(Scalar scalar, Row row, boolean concerns) {
        if (exhausted) {
            return null;
        }
        try {
            Rendering rendering = go
                    ? template(scalar.text()).render(row.values(), missing)
                    : FastTemplate.render(scalar.text(), row.values());
            costs.made += rendering.cost();
            if (costs.made > limits.maxFileBytes()) {
                exhausted(scalar.place(), "comes to more than the limit of " + limits.maxFileBytes()
                        + " characters (maxFileBytes)");
            }
            return rendering;
        } catch (TemplateException e) {
            refused(place(scalar, e.offset(), e.offset() + 1), e.getMessage() + hint(e.getMessage()));
        } catch (NotKnownException e) {
            if (e.isLimit()) {
                exhausted(place(scalar, e.offset(), e.offset() + 1), "costs more than the limits allow: "
                        + e.getMessage());
            } else if (concerns && row.unknown() == null) {
                notRendered(place(scalar, e.offset(), e.offset() + 1), "what ApplicationSet " + set.name().value()
                        + " makes of this is not known: " + e.getMessage());
            }
        }
        return null;
    }

    private Template template(String text) throws TemplateException {
        Template template = parsed.get(text);
        if (template == null) {
            template = Template.parse(text);
            parsed.put(text, template);
        }
        return template;
    }

    private static String hint(String message) {
        return message.startsWith("function ")
                ? "; in a Go template a parameter is written with a dot before its name"
                : "";
    }

    private static Place place(Scalar scalar, int from, int to) {
        return InnerPlace.of(Located.text(scalar), Math.min(from, scalar.text().length()),
                Math.min(to, scalar.text().length()));
    }

    /**
     * What the YAML in a text comes to, each value placed where it is written.
     *
     * @return null, and said so, where it cannot be told
     */
    @Nullable
    List<Node> documents(Scalar text, Row row) {
        Rendering rendering = rendering(text, row, true);
        if (rendering == null || row.unknown() != null && isOpen(rendering.text())) {
            return null;
        }
        List<Node> documents = InnerDocuments.read(rendering.text(), text.place().file(), limits,
                inner -> outer(inner, text, rendering));
        if (documents == null) {
            refused(text.place(), "with the parameters filled in, this is no valid YAML");
        }
        return documents;
    }

    private static Place outer(Place inner, Scalar text, Rendering rendering) {
        Rendering.Piece piece = rendering.at(inner.start());
        if (piece == null) {
            return text.place();
        } else if (piece.copied()) {
            int from = piece.from() + inner.start() - piece.start();
            return place(text, from, Math.min(from + inner.end() - inner.start(), piece.to()));
        }
        boolean only = piece.equals(rendering.at(Math.max(inner.start(), inner.end() - 1)));
        return only && piece.source() != null ? piece.source() : place(text, piece.from(), piece.to());
    }
}
