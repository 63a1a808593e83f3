package dev.scalinglint.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scalinglint.finding.Finding;
import dev.scalinglint.finding.Severity;
import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Sequence;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.Selection;
import dev.scalinglint.tree.Application;
import dev.scalinglint.tree.Tree;
import dev.scalinglint.tree.TreeReader;
import dev.scalinglint.tree.UnreadApplication;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Kustomizations: which are refused, and what the others come to, to the last value. */
class KustomizeTest extends ConformanceTest {
    private Map<String, Object> base = Map.of();

    KustomizeTest() {
        super("kustomize", "kustomize", 600);
    }

    @Override
    List<Variant> variants() {
        return KustomizeVariants.all();
    }

    @Override
    List<String> differences(Variant variant, Path folder, JsonNode answer) {
        Tree tree = TreeReader.read(new Selection(folder, List.of(), null, List.of(), Limits.DEFAULT));
        List<Application> applications = tree.applications().stream().map(UnreadApplication::read).toList();
        List<Finding> said = tree.problems().stream().filter(finding -> finding.application() == null
                || finding.application().equals("app")
                || applications.stream().noneMatch(application -> application.folder().equals("app"))).toList();
        List<Finding> refusals = said.stream().filter(KustomizeTest::isRefusal).toList();
        if (answer.required("refused").asBoolean()) {
            return refusals.isEmpty()
                    ? List.of("is refused by kustomize only: " + answer.required("why").asText())
                    : List.of();
        }
        if (!refusals.isEmpty()) {
            return List.of("is refused here only: " + refusals);
        }
        // What cannot be rendered is said, which is no silent difference.
        if (said.stream().anyMatch(finding -> finding.rule().equals("input/not-rendered"))) {
            return List.of();
        }
        Application app = applications.stream().filter(application -> application.folder().equals("app")).findFirst()
                .orElseThrow();
        Map<String, Object> ours = objects(app);
        if (variant.id().equals(KustomizeVariants.BASE)) {
            base = ours;
        }
        return differing(ours, answer);
    }

    private static boolean isRefusal(Finding finding) {
        return finding.rule().equals("input/refused") || finding.rule().equals("input/unreadable")
                && finding.severity() != Severity.INFO;
    }

    private List<String> differing(Map<String, Object> ours, JsonNode answer) {
        Map<String, Object> theirs = new TreeMap<>();
        for (JsonNode object : answer.path("objects")) {
            JsonNode metadata = object.path("metadata");
            theirs.put(id(object.path("kind").asText(), metadata.path("namespace").asText(null),
                    metadata.path("name").asText(),
                    object.path("apiVersion").asText()), plain(object));
        }
        answer.path("asInBase").forEach(id -> base.forEach((known, object) -> {
            if (known.startsWith(id.asText() + " ")) {
                theirs.putIfAbsent(known, object);
            }
        }));
        Set<String> ids = new TreeSet<>(theirs.keySet());
        ids.addAll(ours.keySet());
        return ids.stream().filter(id -> !Objects.equals(theirs.get(id), ours.get(id)))
                .map(id -> id + " differs\n    theirs " + theirs.get(id) + "\n    ours   " + ours.get(id)).toList();
    }

    private static Map<String, Object> objects(Application app) {
        Map<String, Object> objects = new TreeMap<>();
        app.objects().forEach(object -> objects.put(id(object.kind().value(), object.namespace(), object.name().value(),
                object.apiVersion().value()), plain(object.body())));
        return objects;
    }

    private static String id(String kind, @Nullable String namespace, String name, String apiVersion) {
        return kind + "/" + name + " " + apiVersion + (namespace == null ? "" : " in " + namespace);
    }

    /** What a node says, without where: maps without order, scalars as type and text. */
    private static Object plain(Node node) {
        if (node instanceof Mapping mapping) {
            Map<String, Object> map = new TreeMap<>();
            for (Entry entry : mapping.entries()) {
                map.put(entry.name(), plain(entry.value()));
            }
            return map;
        }
        if (node instanceof Sequence sequence) {
            return sequence.items().stream().map(KustomizeTest::plain).toList();
        }
        Scalar scalar = (Scalar) node;
        return switch (scalar.type()) {
            case STRING, TIMESTAMP -> "'" + scalar.text();
            case BOOLEAN -> String.valueOf(List.of("true", "yes", "on",
                    "y").contains(scalar.text().toLowerCase(Locale.ROOT)));
            case NULL -> "null";
            default -> number(scalar.text());
        };
    }

    private static Object plain(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> map = new TreeMap<>();
            node.fields().forEachRemaining(field -> map.put(field.getKey(), plain(field.getValue())));
            return map;
        }
        if (node.isArray()) {
            List<Object> items = new ArrayList<>();
            node.forEach(item -> items.add(plain(item)));
            return items;
        }
        return node.isTextual() ? "'" + node.asText() : node.isNumber() ? number(node.asText()) : node.asText();
    }

    private static String number(String text) {
        try {
            String plain = text.replace("_", "");
            return plain.matches("0(x[0-9a-fA-F]+|[0-7]+)")
                    ? String.valueOf(Long.decode(plain))
                    : new BigDecimal(plain).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return text;
        }
    }
}
