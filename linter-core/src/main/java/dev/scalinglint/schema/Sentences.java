package dev.scalinglint.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.List;

/** What the validator found, said to a person: what is wrong and what was expected. */
final class Sentences {
    private Sentences() {}

    static String of(Error error, JsonNode schema) {
        JsonNode parent = schema.at(pointerOfParent(error.getSchemaLocation().getFragment().toString()));
        return switch (error.getKeyword()) {
            case "additionalProperties", "unevaluatedProperties" ->
                unknownKey(error.getProperty(), names(parent.path("properties")));
            case "required" -> "'" + error.getProperty() + "' is missing";
            case "enum" -> "'" + error.getInstanceNode().asText() + "' is not allowed; expected one of "
                    + String.join(", ", texts(error.getSchemaNode()));
            case "type" ->
                "expected " + article(texts(error.getSchemaNode())) + ", found " + describe(error.getInstanceNode());
            case "oneOf", "anyOf" -> described(parent, error);
            default -> described(parent, error);
        };
    }

    private static String described(JsonNode parent, Error error) {
        String expected = parent.path("description").asText("");
        return "'" + shorten(error.getInstanceNode()) + "' is not allowed"
                + (expected.isEmpty() ? ": " + error.getMessage() : "; expected " + expected);
    }

    static String unknownKey(String key, List<String> known) {
        return "unknown key '" + key + "'; expected one of " + String.join(", ", known);
    }

    private static String pointerOfParent(String fragment) {
        String pointer = fragment.startsWith("/") || fragment.isEmpty() ? fragment : "/" + fragment;
        int slash = pointer.lastIndexOf('/');
        return slash <= 0 ? "" : pointer.substring(0, slash);
    }

    private static String article(List<String> types) {
        return String.join(" or ", types.stream().map(Sentences::type).toList());
    }

    static String type(String type) {
        return switch (type) {
            case "integer" -> "a whole number";
            case "array" -> "a list";
            case "object" -> "a mapping";
            case "null" -> "nothing";
            default -> "a " + type;
        };
    }

    private static String describe(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> "a list";
            case OBJECT -> "a mapping";
            case NULL -> "nothing";
            case STRING -> "the text '" + shorten(node) + "'";
            default -> "'" + shorten(node) + "'";
        };
    }

    private static String shorten(JsonNode node) {
        String text = node.isValueNode() ? node.asText() : node.toString();
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(item -> texts.add(item.asText()));
        } else {
            texts.add(node.asText());
        }
        return texts;
    }
}
