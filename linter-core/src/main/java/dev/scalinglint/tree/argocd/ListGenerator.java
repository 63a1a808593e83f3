package dev.scalinglint.tree.argocd;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The {@code list} generator: its elements, and those in the text {@code elementsYaml}. */
final class ListGenerator {
    private static final String NO_TEXT = "an element that is no text needs goTemplate: true, or quotes";

    private ListGenerator() {}

    static List<Row> rows(Mapping list, TemplateFilling filling) {
        List<Row> rows = new ArrayList<>();
        for (Mapping element : list.mappings("elements")) {
            if (!filling.mayAdd(list.placeOf("elements"))) {
                return rows;
            }
            rows.add(new Row(filling.isGo() ? Parameters.of(element) : texts(element, filling), true));
        }
        Scalar yaml = list.scalar("elementsYaml");
        if (yaml != null && !yaml.text().isBlank()) {
            for (Node document : documents(yaml, filling)) {
                for (Node element : document instanceof Sequence several ? several.items() : List.<Node>of()) {
                    if (element instanceof Mapping mapping && filling.mayAdd(yaml.place())) {
                        rows.add(new Row(Parameters.of(mapping), true));
                    }
                }
            }
        }
        return rows;
    }

    private static List<Node> documents(Scalar yaml, TemplateFilling filling) {
        List<Node> documents = filling.documents(yaml, new Row(Map.of(), true));
        if (documents != null && !documents.isEmpty() && !(documents.get(0) instanceof Sequence)) {
            filling.refused(yaml.place(), "elementsYaml is no list");
        }
        return documents == null ? List.of() : documents.subList(0, Math.min(1, documents.size()));
    }

    /** Without Go templates all are texts, but for those below {@code values}, which are texts too. */
    private static Map<String, Object> texts(Mapping element, TemplateFilling filling) {
        Map<String, Object> texts = new LinkedHashMap<>();
        for (Entry entry : element.entries()) {
            if (entry.name().equals("values") && entry.value() instanceof Mapping values) {
                Parameters.of(values).forEach((name, value) -> texts.put("values." + name, value));
                values.entries().forEach(value -> check(value, filling));
            } else {
                check(entry, filling);
            }
        }
        Parameters.of(element).forEach(texts::put);
        return texts;
    }

    private static void check(Entry entry, TemplateFilling filling) {
        if (!(entry.value() instanceof Scalar scalar) || scalar.type() != Scalar.Type.STRING
                && scalar.type() != Scalar.Type.TIMESTAMP) {
            filling.refused(entry.value() instanceof Scalar ? entry.value().place() : entry.key().place(), NO_TEXT);
        }
    }
}
