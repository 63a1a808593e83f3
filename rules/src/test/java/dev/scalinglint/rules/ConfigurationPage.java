package dev.scalinglint.rules;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scalinglint.schema.UserFile;
import java.util.ArrayList;
import java.util.List;

/** {@code docs/configuration.md}: every key of the files that set the linter, as their schemas say it. */
final class ConfigurationPage {
    private final StringBuilder page = new StringBuilder("""
            <!-- Generated from the schemas by `mvn verify -Dupdate`. -->
            # The configuration

            `.scaling-lint.yaml` stands at the root of the repository; without one the policy `recommended` holds. \
            `scaling-lint init` writes a
            first one, `scaling-lint rules` lists the severities that come of it. Each rule's parameters stand on \
            [its page](../rules/catalog/README.md).

            ```yaml
            extends: [recommended]
            workloads:
              - match: {namespace: market, name: "*-api"}
                profiles: [event-loop]
                rules:
                  probes/wrong-path: {readiness: /ready}
            rules:
              resources/requests-differ-from-limits: off
              pdb/missing: {severity: error, enforced: true}
            ignore:
              "probes/*": moves to the new platform until 2027-03-31
            exclude: ["**/fixtures/**"]
            ```

            A glob has `*` for any characters and `?` for one. Below `exclude` they stay within the name of a file or \
            folder, `**` is any number of
            folders, and a glob without `/` fits at any depth.
            """);
    private JsonNode schema;

    private ConfigurationPage() {}

    static String text() {
        ConfigurationPage made = new ConfigurationPage();
        made.section("config", "");
        made.section("policy", """

                ## A policy or profile

                A file that `extends` or `profiles` names; [those that are shipped](../rules/policies) are written \
                the same way.
                """);
        made.section("approvals", """

                ## The file of approvals

                `.scaling-lint-approvals.yaml`, or what `controls.approval.file` names: changes that `scaling-lint gate`
                lets through. What counts is the file as it is in the revision that a change is compared with
                ([reviews](review.md)).
                """);
        return made.page.toString();
    }

    private void section(String name, String heading) {
        schema = UserFile.published(name);
        page.append(heading).append("\n| Key | Is | Means |\n|---|---|---|\n");
        rows("", schema);
    }

    private void rows(String path, JsonNode object) {
        object.path("properties").fields().forEachRemaining(
                key -> row(path.isEmpty() ? key.getKey() : path + "." + key.getKey(), resolved(key.getValue())));
        JsonNode others = resolved(object.path("additionalProperties"));
        if (others.has("description")) {
            row(path + (path.endsWith(".review") ? ".NAME" : ".RULE"), others);
        }
    }

    private void row(String path, JsonNode value) {
        page.append("| `").append(path).append("` | ").append(type(value)).append(" | ")
                .append(value.path("description").asText().replace("|", "\\|")).append(" |\n");
        rows(path, value);
        rows(path + "[]", resolved(value.path("items")));
        value.path("oneOf").forEach(form -> rows(path, form));
    }

    private JsonNode resolved(JsonNode value) {
        return value.has("$ref") ? schema.at(value.get("$ref").asText().substring(1)) : value;
    }

    private String type(JsonNode value) {
        if (value.has("enum")) {
            List<String> words = new ArrayList<>();
            value.get("enum").forEach(word -> words.add("`" + word.asText() + "`"));
            return String.join(", ", words);
        }
        if (value.has("oneOf")) {
            List<String> forms = new ArrayList<>();
            value.get("oneOf").forEach(form -> forms.add(form.has("enum") ? "a word" : type(form)));
            return String.join(" or ", forms);
        }
        JsonNode type = value.path("type");
        return switch (type.isArray() ? type.get(0).asText() : type.asText()) {
            case "array" ->
                value.path("items").path("type").asText().equals("string") ? "list of texts" : "list of mappings";
            case "object" -> "mapping";
            case "boolean" -> "`true` or `false`";
            case "number" -> "number";
            default -> "text";
        };
    }
}
