package dev.scalinglint.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.scalinglint.finding.Tool;
import dev.scalinglint.model.Scope;
import dev.scalinglint.rule.Param;
import dev.scalinglint.rule.Rule;
import dev.scalinglint.schema.UserFile;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The schemas of the files that users write, for their editors. They accept what the linter accepts, and know besides
 * what a catalogue has to offer: rules with their parameters, policies, and what a rule may be about.
 */
public final class PublishedSchemas {
    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

    private final Catalog catalog;

    private PublishedSchemas(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Their JSON texts by file name. */
    public static Map<String, String> of(Catalog catalog) {
        PublishedSchemas schemas = new PublishedSchemas(catalog);
        Map<String, String> texts = new TreeMap<>();
        for (String name : List.of("config", "policy", "rule", "baseline", "approvals", "audit")) {
            ObjectNode schema = MAKE.objectNode();
            schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
            schema.put("$id", Tool.schema(name));
            schema.setAll((ObjectNode) UserFile.published(name).deepCopy());
            schemas.complete(schema);
            texts.put(name + ".schema.json", schema.toPrettyString() + "\n");
        }
        return texts;
    }

    private void complete(ObjectNode schema) {
        if (schema.at("/$defs/rules") instanceof ObjectNode rules) {
            ObjectNode known = MAKE.objectNode();
            catalog.rules().values().forEach(rule -> known.set(rule.id(), setting(rule)));
            rules.set("properties", known);
        }
        for (String pointer : List.of("/properties/extends/items",
                "/properties/workloads/items/properties/profiles/items")) {
            if (schema.at(pointer) instanceof ObjectNode names) {
                // A file is as good as a name that is known.
                names.removeAll();
                names.putArray("anyOf").add(MAKE.objectNode()
                        .set("enum", texts(catalog.policies().keySet().stream().sorted().toList())))
                        .add(MAKE.objectNode().put("type", "string"));
            }
        }
        if (schema.at("/properties/each") instanceof ObjectNode each) {
            each.set("enum", texts(Stream.of(Scope.values()).map(Scope::word).toList()));
        }
    }

    private static ObjectNode setting(Rule rule) {
        ObjectNode properties = MAKE.objectNode();
        JsonNode levels = texts(List.of("error", "warning", "info", "off", "default")).add(false);
        properties.set("severity", MAKE.objectNode().set("enum", levels));
        properties.set("enforced", MAKE.objectNode().put("type", "boolean"));
        rule.params().values().forEach(param -> properties.set(param.name(), parameter(param)));
        ObjectNode setting = MAKE.objectNode().put("description", rule.title());
        setting.putArray("anyOf").add(MAKE.objectNode().set("enum", levels))
                .add(MAKE.objectNode().put("type", "object").put("additionalProperties", false).set("properties",
                        properties));
        return setting;
    }

    private static ObjectNode parameter(Param param) {
        ObjectNode parameter = MAKE.objectNode().put("description", param.help());
        switch (param.type()) {
            case INT -> parameter.put("type", "integer");
            case NUMBER -> parameter.put("type", "number");
            case BOOL -> parameter.put("type", "boolean");
            case STRING -> parameter.put("type", "string");
            case STRINGS -> parameter.put("type", "array").set("items", MAKE.objectNode().put("type", "string"));
        }
        return parameter;
    }

    private static ArrayNode texts(Collection<String> texts) {
        ArrayNode array = MAKE.arrayNode();
        texts.forEach(array::add);
        return array;
    }
}
