package dev.scalinglint.application.kustomize;

import dev.scalinglint.finding.Finding;
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
import java.util.List;
import java.util.function.UnaryOperator;

/** YAML written inside a YAML scalar: an inline patch. */
final class Text {
    /** A longer patch is placed as a whole: finding a place takes time in proportion to the length. */
    private static final int LONG = 1 << 16;

    private Text() {}

    /** Its documents, placed in the outer file; empty where the text is no YAML. */
    static List<Node> parse(Scalar scalar, Limits limits) {
        Entry outer = new Entry(scalar, scalar);
        UnaryOperator<Place> placing = scalar.text().length() > LONG ? inner -> scalar.place()
                : inner -> InnerPlace.of(outer, inner.start(), inner.end());
        List<Finding> problems = new ArrayList<>();
        List<Document> documents = YamlReader.read(SourceFile.of(scalar.place().file().path(), scalar.text()), limits, problems::add);
        return problems.isEmpty() ? documents.stream().map(document -> placed(document.root(), placing)).toList() : List.of();
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
