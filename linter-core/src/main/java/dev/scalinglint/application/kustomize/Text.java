package dev.scalinglint.application.kustomize;

import dev.scalinglint.finding.Finding;
import dev.scalinglint.manifest.Document;
import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Sequence;
import dev.scalinglint.manifest.YamlReader;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.source.UnreadableException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** YAML written inside a YAML scalar: an inline patch. */
final class Text {
    /** Beyond this many characters into a file a patch is placed as a whole: what is before it is copied for each one. */
    private static final int NEAR = 1 << 17;

    private Text() {}

    /** Its documents; empty where the text is no YAML. */
    static List<Node> parse(Scalar scalar, Limits limits) {
        SourceFile file = scalar.place().file();
        boolean asWritten = scalar.style() == Scalar.Style.LITERAL && scalar.place().end() < NEAR;
        List<String> texts = asWritten ? blanked(scalar.place()) : List.of(scalar.text());
        List<Node> nodes = new ArrayList<>();
        for (String text : texts) {
            List<Finding> problems = new ArrayList<>();
            for (Document document : YamlReader.read(SourceFile.of(file.path(), text), limits, problems::add)) {
                nodes.add(placed(document.root(), asWritten ? place -> moved(place, file) : place -> scalar.place()));
            }
            if (!problems.isEmpty()) {
                return List.of();
            }
        }
        return nodes;
    }

    /**
     * The whole file with all but the scalar's own lines made blank, so that what is parsed from it stands where it is written. One text
     * per document: a separator that is indented with the scalar would not be one to the parser.
     */
    private static List<String> blanked(Place place) {
        String all;
        try {
            all = place.file().text();
        } catch (UnreadableException e) {
            return List.of();
        }
        List<String> documents = new ArrayList<>();
        int start = endOfLine(all, place.start());
        for (int line = start; line < place.end(); line = endOfLine(all, line)) {
            int end = Math.min(endOfLine(all, line), place.end());
            if (all.substring(line, end).strip().equals("---")) {
                documents.add(only(all, start, line));
                start = end;
            }
        }
        documents.add(only(all, start, place.end()));
        return documents;
    }

    private static int endOfLine(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end + 1;
    }

    private static String only(String all, int start, int end) {
        StringBuilder text = new StringBuilder(end);
        for (int i = 0; i < Math.min(start, all.length()); i++) {
            char c = all.charAt(i);
            text.append(c == '\n' || c == '\r' ? c : ' ');
        }
        return start < end ? text.append(all, start, Math.min(end, all.length())).toString() : "";
    }

    private static Place moved(Place place, SourceFile file) {
        return new Place(file, place.start(), place.end(), place.line(), place.column(), place.endLine(), place.endColumn());
    }

    private static Node placed(Node node, UnaryOperator<Place> place) {
        if (node instanceof Scalar scalar) {
            return new Scalar(scalar.text(), scalar.type(), scalar.style(), place.apply(scalar.place()));
        }
        if (node instanceof Sequence sequence) {
            return new Sequence(sequence.items().stream().map(item -> placed(item, place)).toList(), place.apply(node.place()));
        }
        Mapping mapping = (Mapping) node;
        return new Mapping(mapping.entries().stream()
                .map(entry -> new Entry((Scalar) placed(entry.key(), place), placed(entry.value(), place))).toList(),
                place.apply(mapping.place()));
    }
}
