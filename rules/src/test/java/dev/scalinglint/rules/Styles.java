package dev.scalinglint.rules;

import dev.scalinglint.manifest.Document;
import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Sequence;
import dev.scalinglint.manifest.yaml.YamlReader;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Ways to write the same manifests, and what manifests mean whatever the way. */
final class Styles {
    private Styles() {}

    /**
     * By name; a text whose places depend on its style, as one with a text in it, only keeps those that leave that
     * alone.
     */
    static Map<String, String> of(String text) {
        Map<String, String> styles = new TreeMap<>();
        styles.put("as it is", text);
        styles.put("with carriage returns", text.replace("\n", "\r\n"));
        boolean texts = Pattern.compile("[|>][+-]?\\s*(#.*)?$", Pattern.MULTILINE).matcher(text).find();
        styles.put("behind an emoji", "# 😀\n" + (texts ? text : text.replaceAll("(?m)^(\\s*)- ", "$1# 😀\n$1- ")));
        if (!texts) {
            styles.put("without a last line end", text.stripTrailing());
            styles.put("twice as deep", text.lines().map(Styles::deeper).reduce("", String::concat));
        }
        if (!texts && !text.contains("${") && !text.contains("*") && !text.contains("\\n")) {
            styles.put("in one line", documents(text).stream().map(document -> json(document.root(), false) + "\n")
                    .reduce("", (x, y) -> x + "---\n" + y));
        }
        return styles;
    }

    private static String deeper(String line) {
        String content = line.stripLeading();
        return " ".repeat(2 * (line.length() - content.length()))
                + (content.startsWith("- ") ? "-   " + content.substring(2) : content) + "\n";
    }

    static List<Document> documents(String text) {
        List<String> problems = new ArrayList<>();
        List<Document> documents = YamlReader.read(SourceFile.of("x.yaml", text), Limits.DEFAULT,
                problem -> problems.add(problem.toString()));
        if (problems.stream().anyMatch(problem -> problem.contains("not valid YAML"))) {
            throw new AssertionError(problems + "\n" + text);
        }
        return documents;
    }

    /** Everything that is said, without what is empty. */
    static String meaning(String text) {
        StringBuilder meaning = new StringBuilder();
        documents(text).forEach(document -> meaning.append(json(document.root(), true)).append('\n'));
        return meaning.toString();
    }

    private static String json(Node node, boolean sorted) {
        if (node instanceof Mapping mapping) {
            List<String> entries = new ArrayList<>();
            for (Entry entry : mapping.entries()) {
                String value = json(entry.value(), sorted);
                // What the reader adds to a Compose file stands nowhere.
                boolean added = entry.key().place().equals(mapping.place());
                if (!added && !(sorted && (value.equals("{}") || value.equals("null") || value.equals("[]")))) {
                    entries.add(quoted(entry.name()) + ": " + value);
                }
            }
            return "{" + String.join(", ", sorted ? entries.stream().sorted().toList() : entries) + "}";
        }
        if (node instanceof Sequence sequence) {
            return "[" + String.join(", ", sequence.items().stream().map(item -> json(item, sorted)).toList()) + "]";
        }
        Scalar scalar = (Scalar) node;
        return scalar.isNull() ? "null" : scalar.type() == Scalar.Type.STRING ? quoted(scalar.text()) : scalar.text();
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t") + "\"";
    }
}
