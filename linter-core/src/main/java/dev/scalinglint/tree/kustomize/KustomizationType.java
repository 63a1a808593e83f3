package dev.scalinglint.tree.kustomize;

import dev.scalinglint.finding.Nearest;
import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Scalars;
import dev.scalinglint.manifest.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The fields of a kustomization file and their types (kustomize 5.8 {@code types}). Kustomize takes no other field
 * and no other type, but
 * keys in any case.
 *
 * <p>A type is {@code text}, {@code bool}, {@code whole}, {@code texts} (a mapping to texts), {@code any}, the name
 * of another type, or a
 * list of one: {@code [Patch}.
 */
final class KustomizationType {
    private static final Map<String, Map<String, Field>> TYPES = new HashMap<>();

    static {
        kustomization();
        changes();
        generators();
    }

    private static void kustomization() {
        type("Kustomization", "text apiVersion kind namePrefix nameSuffix namespace", "Meta metadata",
                "texts openapi commonLabels commonAnnotations", "[Label labels", "[Patch patches patchesJson6902",
                "[Image images imageTags",
                "[text resources bases components crds configurations generators transformers validators buildMetadata"
                        + " patchesStrategicMerge",
                "[Replacement replacements", "[Replica replicas", "[Var vars", "Sort sortOptions",
                "[Generator configMapGenerator",
                "[SecretGenerator secretGenerator", "Options generatorOptions", "HelmGlobals helmGlobals",
                "[HelmChart helmCharts",
                "[HelmArgs helmChartInflationGenerator");
        type("Meta", "text name namespace", "texts labels annotations");
    }

    private static void changes() {
        type("Label", "texts pairs", "bool includeSelectors includeTemplates includeVolumeClaimTemplates",
                "[FieldSpec fields");
        type("FieldSpec", "text group version kind path", "bool create");
        type("Patch", "text path patch", "Selector target", "PatchOptions options");
        type("PatchOptions", "bool allowNameChange allowKindChange");
        type("Selector", "text group version kind name namespace labelSelector annotationSelector");
        type("Image", "text name newName tagSuffix newTag digest");
        type("Replacement", "text path sourceValue", "Source source", "[Target targets");
        type("Source", "text group version kind name namespace fieldPath", "FieldOptions options");
        type("Target", "Selector select", "[Selector reject", "[text fieldPaths", "FieldOptions options");
        type("FieldOptions", "text delimiter encoding", "whole index", "bool create");
        type("Replica", "text name", "whole count");
        type("Var", "text name", "ObjectReference objref", "FieldReference fieldref");
        type("ObjectReference", "text apiVersion group version kind name namespace");
        type("FieldReference", "text fieldPath");
        type("Sort", "text order", "LegacySort legacySortOptions");
        type("LegacySort", "[text orderFirst orderLast");
    }

    private static void generators() {
        type("Generator", "text name namespace behavior env", "[text literals files envs", "Options options");
        type("SecretGenerator", "text name namespace behavior env type", "[text literals files envs",
                "Options options");
        type("Options", "texts labels annotations", "bool disableNameSuffixHash immutable");
        type("HelmGlobals", "text chartHome configHome");
        type("HelmChart",
                "text name version repo releaseName namespace valuesFile valuesMerge kubeVersion nameTemplate",
                "[text additionalValuesFiles apiVersions", "any valuesInline",
                "bool includeCRDs skipHooks skipTests debug devel");
        type("HelmArgs", "text chartName chartVersion chartRepoUrl chartHome chartRepoName helmBin helmHome values"
                + " valuesMerge releaseName"
                + " releaseNamespace", "any valuesLocal", "[text extraArgs");
    }

    private final Mapping whole;
    private final ProblemListener refused;

    private KustomizationType(Mapping whole, ProblemListener refused) {
        this.whole = whole;
        this.refused = refused;
    }

    private record Field(String name, String type) {}

    private static void type(String name, String... groups) {
        Map<String, Field> fields = new LinkedHashMap<>();
        for (String group : groups) {
            String[] words = group.split(" ");
            for (int i = 1; i < words.length; i++) {
                fields.put(words[i].toLowerCase(Locale.ROOT), new Field(words[i], words[0]));
            }
        }
        TYPES.put(name, fields);
    }

    /** The file with its keys as kustomize spells them; what it takes no such value of is refused. */
    static Mapping checked(Mapping body, ProblemListener refused) {
        return new KustomizationType(body, refused).mapping(body, "Kustomization", "");
    }

    private Mapping mapping(Mapping written, String type, String path) {
        Map<String, Field> fields = TYPES.getOrDefault(type, Map.of());
        Mapping result = written;
        for (Entry entry : written.entries()) {
            Field field = fields.get(entry.name().toLowerCase(Locale.ROOT));
            if (field == null) {
                unknown(entry, fields, path);
                continue;
            }
            Node value = value(entry.value(), field.type(), path + field.name());
            if (!field.name().equals(entry.name())) {
                result = NodeEdit.without(result, entry.name());
                result = NodeEdit.with(result, NodeEdit.text(field.name(), entry.key().place()), value);
            } else if (value != entry.value()) {
                result = NodeEdit.with(result, entry.key(), value);
            }
        }
        return result;
    }

    private void unknown(Entry entry, Map<String, Field> fields, String path) {
        // What Argo CD sets is no part of the file.
        if (entry.key().place().file() == whole.place().file()) {
            List<String> names = fields.values().stream().map(Field::name).toList();
            String nearest = Nearest.to(entry.name(), names);
            refused.at(entry.key().place(), "it has no field " + path + entry.name()
                    + (nearest == null ? "; take it out" : "; write " + nearest));
        }
    }

    private Node value(Node value, String type, String path) {
        if (value instanceof Scalar scalar && scalar.isNull() || type.equals("any")) {
            return value;
        }
        if (type.startsWith("[")) {
            return value instanceof Sequence list ? list(list, type.substring(1), path) : wrong(value, "a list", path);
        }
        return switch (type) {
            case "text" -> value instanceof Scalar scalar && isText(scalar) ? value : wrong(value, "a text", path);
            case "bool" -> value instanceof Scalar scalar && scalar.type() == Scalar.Type.BOOLEAN
                    ? value
                    : wrong(value, "true or false", path);
            case "whole" -> value instanceof Scalar scalar && scalar.type() == Scalar.Type.INTEGER
                    ? value
                    : wrong(value, "a whole number", path);
            case "texts" -> value instanceof Mapping texts ? texts(texts, path) : wrong(value, "a mapping", path);
            default -> value instanceof Mapping mapping
                    ? mapping(mapping, type, path + ".")
                    : wrong(value,
                            "a mapping", path);
        };
    }

    private Node list(Sequence list, String type, String path) {
        List<Node> items = new ArrayList<>();
        list.items().forEach(item -> items.add(value(item, type, path + "[]")));
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) != list.items().get(i)) {
                return new Sequence(items, list.place());
            }
        }
        return list;
    }

    private Node texts(Mapping texts, String path) {
        texts.entries().forEach(entry -> value(entry.value(), "text", path + "." + entry.name()));
        return texts;
    }

    private static boolean isText(Scalar scalar) {
        return scalar.type() == Scalar.Type.STRING || scalar.type() == Scalar.Type.TIMESTAMP;
    }

    private Node wrong(Node value, String wanted, String path) {
        boolean filledIn = value instanceof Scalar scalar && Scalars.isPlaceholder(scalar.text());
        if (!filledIn && value.place().file() == whole.place().file()) {
            refused.at(value.place(), path + " is " + found(value) + ", and it takes only " + wanted
                    + remedy(value, wanted));
        }
        return value;
    }

    /** Not what stands there: it may be a secret. */
    private static String found(Node value) {
        if (!(value instanceof Scalar scalar)) {
            return value instanceof Mapping ? "a mapping" : "a list";
        }
        return switch (scalar.type()) {
            case INTEGER, FLOAT -> "a number";
            case BOOLEAN -> "the boolean " + scalar.text();
            default -> "a text";
        };
    }

    private static String remedy(Node value, String wanted) {
        if (!(value instanceof Scalar scalar)) {
            return "";
        }
        return switch (wanted) {
            case "a text" -> ": quote it";
            case "true or false", "a whole number" -> scalar.type() == Scalar.Type.STRING ? ": remove the quotes" : "";
            case "a mapping" -> scalar.text().matches("\\S+\\.(ya?ml|json)") ? ": write path: " + scalar.text() : "";
            default -> "";
        };
    }
}
