package dev.scalinglint.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.scalinglint.finding.Finding;
import dev.scalinglint.manifest.Document;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Sequence;
import dev.scalinglint.manifest.yaml.YamlReader;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Reads a file that a user wrote for us and checks it against its published schema. */
public final class UserFile {
    private UserFile() {}

    /**
     * @param schema name of the schema: {@code config}, {@code policy}, {@code rule} or {@code baseline}
     * @return the document, valid; an empty file is an empty mapping
     * @throws InvalidFileException with every mistake
     */
    public static Mapping read(SourceFile file, String schema) throws InvalidFileException {
        List<Finding> unreadable = new ArrayList<>();
        List<Document> documents = YamlReader.read(file, Limits.DEFAULT, unreadable::add);
        if (!unreadable.isEmpty()) {
            throw new InvalidFileException(
                    unreadable.stream().map(f -> new InvalidFileException.Problem(f.place(), f.message())).toList());
        }
        if (documents.size() > 1) {
            throw InvalidFileException.at(documents.get(1).root().place(), "a second document; expected one only");
        }
        Node root = documents.isEmpty() ? Mapping.empty(Place.startOf(file)) : documents.get(0).root();
        List<InvalidFileException.Problem> problems = problems(root, schema(schema));
        if (!problems.isEmpty() || !(root instanceof Mapping mapping)) {
            throw new InvalidFileException(problems);
        }
        return mapping;
    }

    private static Schema schema(String name) {
        try (InputStream in = UserFile.class.getResourceAsStream(name + ".schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(in,
                    InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<InvalidFileException.Problem> problems(Node root, Schema schema) {
        List<InvalidFileException.Problem> problems = new ArrayList<>();
        TreeSet<String> seen = new TreeSet<>();
        for (Error error : Choices.plain(schema.validate(JsonNodes.of(root)))) {
            String pointer = error.getInstanceLocation().toString();
            Place place = place(root, error, pointer);
            String message = Sentences.of(error, schema.getSchemaNode());
            if (seen.add(place + message)) {
                problems.add(new InvalidFileException.Problem(place, message));
            }
        }
        return problems;
    }

    /** The offending value; for an unknown key the key itself. */
    private static Place place(Node root, Error error, String pointer) {
        Node node = root;
        for (String step : pointer.split("/")) {
            Node next = step.isEmpty() ? node : child(node, step.replace("~1", "/").replace("~0", "~"));
            node = next == null ? node : next;
        }
        Place key = error.getProperty() != null && node instanceof Mapping mapping
                ? mapping.keyPlace(error.getProperty())
                : null;
        return key == null ? node.place() : key;
    }

    private static @org.jspecify.annotations.Nullable Node child(Node node, String step) {
        if (node instanceof Mapping mapping) {
            var entry = mapping.entry(step);
            return entry == null ? null : entry.value();
        }
        return node instanceof Sequence sequence && step.chars().allMatch(Character::isDigit)
                ? sequence.items().get(Integer.parseInt(step))
                : null;
    }

    /** A schema as it is checked; what is published also knows the catalogue. */
    public static JsonNode published(String name) {
        return schema(name).getSchemaNode();
    }
}
