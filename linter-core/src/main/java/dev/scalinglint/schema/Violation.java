package dev.scalinglint.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Sequence;
import dev.scalinglint.source.Place;
import java.util.ArrayList;
import java.util.List;

/** One thing a schema has against an object, for people. It never says the value: that may be a secret. */
record Violation(String message, Place place) {

    static Violation of(Error error, Mapping body) {
        StringBuilder path = new StringBuilder();
        Node node = body;
        Place place = body.entries().isEmpty() ? body.place() : body.entries().get(0).key().place();
        for (String step : error.getInstanceLocation().toString().split("/")) {
            String key = step.replace("~1", "/").replace("~0", "~");
            Entry entry = node instanceof Mapping mapping ? mapping.entry(key) : null;
            if (entry != null) {
                node = entry.value();
                place = node instanceof Scalar ? node.place() : entry.key().place();
                path.append(path.isEmpty() ? "" : ".").append(key);
            } else if (node instanceof Sequence list && key.matches("\\d{1,9}")
                    && Integer.parseInt(key) < list.items().size()) {
                node = list.items().get(Integer.parseInt(key));
                place = node.place();
                path.append('[').append(key).append(']');
            }
        }
        Place key = error.getProperty() != null && node instanceof Mapping mapping
                ? mapping.keyPlace(error.getProperty())
                : null;
        return new Violation(sentence(error, path.isEmpty() ? "the object" : path.toString()),
                key != null ? key : place);
    }

    private static String sentence(Error error, String path) {
        return switch (error.getKeyword()) {
            case "type" -> path + " is " + a(error.getInstanceNode()) + ", expected " + types(error.getSchemaNode());
            case "required" -> path + " lacks '" + error.getProperty() + "', which its schema requires";
            case "additionalProperties", "unevaluatedProperties" ->
                path + " has no field '" + error.getProperty() + "' in its schema";
            case "enum", "const" -> path + " is not allowed, expected " + values(error.getSchemaNode());
            case "oneOf", "anyOf" -> path + " is " + a(error.getInstanceNode()) + " that fits no form its schema allows"
                    + forms(error.getSchemaNode());
            default -> path + " " + error.getMessage();
        };
    }

    /** The forms where each is just a type. */
    private static String forms(JsonNode schemas) {
        List<String> types = new ArrayList<>();
        schemas.forEach(schema -> types
                .add(schema.path("type").isTextual() ? Sentences.type(schema.path("type").asText()) : ""));
        return types.contains("") ? "" : ": " + String.join(" or ", types);
    }

    private static String values(JsonNode schema) {
        List<String> values = new ArrayList<>();
        if (schema.isArray()) {
            schema.forEach(value -> values.add(value.asText()));
        } else {
            values.add(schema.asText());
        }
        return (values.size() > 1 ? "one of " : "") + String.join(", ", values);
    }

    private static String types(JsonNode schema) {
        List<String> types = new ArrayList<>();
        if (schema.isArray()) {
            schema.forEach(type -> types.add(Sentences.type(type.asText())));
        } else {
            types.add(Sentences.type(schema.asText()));
        }
        types.remove(types.size() > 1 ? Sentences.type("null") : "");
        return String.join(" or ", types);
    }

    private static String a(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> "a list";
            case OBJECT -> "a mapping";
            case STRING -> "a string";
            case BOOLEAN -> "a boolean";
            default -> "a number";
        };
    }
}
