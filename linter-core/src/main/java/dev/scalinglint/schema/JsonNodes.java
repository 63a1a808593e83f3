package dev.scalinglint.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Sequence;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Located nodes as the validator's trees. */
final class JsonNodes {
    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

    private JsonNodes() {}

    static JsonNode of(Node node) {
        if (node instanceof Mapping mapping) {
            ObjectNode object = MAKE.objectNode();
            mapping.entries().forEach(entry -> object.set(entry.name(), of(entry.value())));
            return object;
        }
        if (node instanceof Sequence sequence) {
            ArrayNode array = MAKE.arrayNode();
            sequence.items().forEach(item -> array.add(of(item)));
            return array;
        }
        return of((Scalar) node);
    }

    /** The same as the API server reads it: an entry without a value is not there. */
    static JsonNode withoutNulls(Node node) {
        if (node instanceof Mapping mapping) {
            ObjectNode object = MAKE.objectNode();
            mapping.entries().stream().filter(entry -> !(entry.value() instanceof Scalar scalar && scalar.isNull()))
                    .forEach(entry -> object.set(entry.name(), withoutNulls(entry.value())));
            return object;
        }
        if (node instanceof Sequence sequence) {
            ArrayNode array = MAKE.arrayNode();
            sequence.items().forEach(item -> array.add(withoutNulls(item)));
            return array;
        }
        return of((Scalar) node);
    }

    private static JsonNode of(Scalar scalar) {
        try {
            return switch (scalar.type()) {
                case NULL -> MAKE.nullNode();
                case BOOLEAN -> MAKE.booleanNode(Boolean.parseBoolean(scalar.text()));
                case INTEGER -> MAKE.numberNode(new BigInteger(scalar.text()));
                case FLOAT -> MAKE.numberNode(new BigDecimal(scalar.text()));
                default -> MAKE.textNode(scalar.text());
            };
        } catch (NumberFormatException e) {
            return MAKE.textNode(scalar.text());
        }
    }
}
