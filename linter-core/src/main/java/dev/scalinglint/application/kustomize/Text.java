package dev.scalinglint.application.kustomize;

import dev.scalinglint.finding.Finding;
import dev.scalinglint.finding.Severity;
import dev.scalinglint.manifest.Document;
import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.InnerPlace;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Sequence;
import dev.scalinglint.manifest.YamlReader;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.SourceFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** YAML written inside YAML scalars: inline patches. Each is parsed once in a rendering, however often its kustomization is included. */
final class Text {
    /** A longer patch is placed as a whole: finding a place takes time in proportion to the length. */
    private static final int LONG = 1 << 16;

    private final Limits limits;
    private final Map<Scalar, List<Node>> parsed = new IdentityHashMap<>();
    private final Set<Scalar> broken = Collections.newSetFromMap(new IdentityHashMap<>());

    Text(Limits limits) {
        this.limits = limits;
    }

    /** The documents in a scalar, placed in the outer file; empty where its text is no YAML. */
    List<Node> documents(Scalar scalar) {
        return parsed.computeIfAbsent(scalar, this::parse);
    }

    /** Whether a text that holds no document is no YAML at all. */
    boolean isBroken(Scalar scalar) {
        return broken.contains(scalar);
    }

    private List<Node> parse(Scalar scalar) {
        Entry outer = new Entry(scalar, scalar);
        UnaryOperator<Place> placing = scalar.text().length() > LONG ? inner -> scalar.place()
                : inner -> InnerPlace.of(outer, inner.start(), inner.end());
        List<Finding> problems = new ArrayList<>();
        List<Document> documents = YamlReader.read(SourceFile.of(scalar.place().file().path(), scalar.text()), limits, problems::add);
        // A key that is written twice is none of kustomize's errors in a patch: the last one counts.
        if (problems.stream().anyMatch(problem -> problem.severity() != Severity.WARNING)) {
            broken.add(scalar);
            return List.of();
        }
        return documents.stream().map(document -> placed(document.root(), placing)).toList();
    }

    private static Node placed(Node node, UnaryOperator<Place> placing) {
        if (node instanceof Scalar scalar) {
            return new Scalar(scalar.text(), scalar.type(), scalar.style(), placing.apply(scalar.place()));
        }
        if (node instanceof Sequence sequence) {
            return new Sequence(sequence.items().stream().map(item -> placed(item, placing)).toList(), placing.apply(node.place()));
        }
        return new Mapping(((Mapping) node).entries().stream()
                .map(entry -> new Entry((Scalar) placed(entry.key(), placing), placed(entry.value(), placing))).toList(),
                placing.apply(node.place()));
    }
}
