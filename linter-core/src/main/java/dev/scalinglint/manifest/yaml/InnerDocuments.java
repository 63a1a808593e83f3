package dev.scalinglint.manifest.yaml;

import dev.scalinglint.finding.Finding;
import dev.scalinglint.finding.Severity;
import dev.scalinglint.manifest.Document;
import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Sequence;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** YAML inside another file's scalar, or made from one: read like a file of its own, and placed in the outer file. */
public final class InnerDocuments {
    private InnerDocuments() {}

    /**
     * Reads documents.
     *
     * @param outer   the file in which the text stands
     * @param placing from a place in the text to one in the outer file
     * @return null where the text is no YAML; a key that is written twice is no reason
     */
    public static @Nullable List<Node> read(String text, SourceFile outer, Limits limits,
            UnaryOperator<Place> placing) {
        return read(text, outer, limits, placing, () -> {});
    }

    /**
     * Reads documents, and tells of keys that are written twice.
     *
     * @param outer   the file in which the text stands
     * @param placing from a place in the text to one in the outer file
     * @param twice   is run where a key is written twice
     * @return null where the text is no YAML; a key that is written twice is no reason
     */
    public static @Nullable List<Node> read(String text, SourceFile outer, Limits limits, UnaryOperator<Place> placing,
            Runnable twice) {
        List<Finding> problems = new ArrayList<>();
        List<Document> documents = YamlReader.read(SourceFile.of(outer.path(), text), limits, problems::add);
        boolean broken = problems.stream().anyMatch(problem -> problem.severity() != Severity.WARNING);
        if (!broken && !problems.isEmpty()) {
            twice.run();
        }
        return broken ? null : documents.stream().map(document -> placed(document.root(), placing)).toList();
    }

    private static Node placed(Node node, UnaryOperator<Place> placing) {
        if (node instanceof Scalar scalar) {
            return new Scalar(scalar.text(), scalar.type(), scalar.style(), placing.apply(scalar.place()));
        }
        if (node instanceof Sequence sequence) {
            return new Sequence(sequence.items().stream().map(item -> placed(item, placing)).toList(),
                    placing.apply(node.place()));
        }
        return new Mapping(((Mapping) node).entries().stream()
                .map(entry -> new Entry((Scalar) placed(entry.key(), placing), placed(entry.value(), placing)))
                .toList(),
                placing.apply(node.place()));
    }
}
