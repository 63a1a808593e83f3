package dev.scalinglint.application;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Sequence;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The templates of an ApplicationSet, as far as they name parameters and ask whether there are some: {@code {{path}}}, {@code {{ .name }}},
 * {@code {{ if hasKey . "x" }}…{{ else }}…{{ end }}} (domain.md 6.6). A text with anything else in it stays as it is.
 */
final class ArgoTemplate {
    private static final Pattern ACTION = Pattern.compile("\\{\\{-?\\s*(.*?)\\s*-?}}", Pattern.DOTALL);
    private static final Pattern CONDITION = Pattern.compile("if (?:hasKey \\. \"([^\"]+)\"|\\.(\\S+))");

    private final Matcher actions;
    private final String text;
    private final Map<String, String> values;
    private int at;

    private ArgoTemplate(String text, Map<String, String> values) {
        this.actions = ACTION.matcher(text);
        this.text = text;
        this.values = values;
    }

    /** Whether a text has a parameter that nothing has filled in. */
    static boolean isOpen(String text) {
        return text.contains("{{");
    }

    static String filled(String text, Map<String, String> values) {
        if (!isOpen(text)) {
            return text;
        }
        StringBuilder result = new StringBuilder();
        return "".equals(new ArgoTemplate(text, values).fill(result, true)) ? result.toString() : text;
    }

    /** A template's nodes with their values; what is not filled in is shared with the template. */
    static Node filled(Node node, Map<String, String> values) {
        if (node instanceof Scalar scalar) {
            return isOpen(scalar.text()) ? new Scalar(filled(scalar.text(), values), scalar.type(), scalar.style(), scalar.place()) : scalar;
        }
        if (node instanceof Sequence sequence) {
            return new Sequence(sequence.items().stream().map(item -> filled(item, values)).toList(), sequence.place());
        }
        Mapping mapping = (Mapping) node;
        return new Mapping(mapping.entries().stream().map(entry -> new Entry(entry.key(), filled(entry.value(), values))).toList(), mapping.place());
    }

    /** Fills up to the next {@code else} or {@code end}, which it returns, or the end of the text: {@code ""}; null where it cannot. */
    private @Nullable String fill(StringBuilder result, boolean taken) {
        while (actions.find(at)) {
            String action = actions.group(1);
            append(result, text.substring(at, actions.start()), taken);
            at = actions.end();
            if (action.equals("else") || action.equals("end")) {
                return action;
            }
            Matcher condition = CONDITION.matcher(action);
            if (condition.matches()) {
                if (!choose(condition, result, taken)) {
                    return null;
                }
            } else {
                String value = values.get(action.startsWith(".") ? action.substring(1) : action);
                if (value == null && taken) {
                    return null;
                }
                append(result, value, taken);
            }
        }
        append(result, text.substring(at), taken);
        return "";
    }

    private boolean choose(Matcher condition, StringBuilder result, boolean taken) {
        boolean holds = condition.group(1) != null ? values.containsKey(condition.group(1))
                : !values.getOrDefault(condition.group(2), "").matches("|false|0");
        String ended = fill(result, taken && holds);
        return "end".equals(ended) || "else".equals(ended) && "end".equals(fill(result, taken && !holds));
    }

    private static void append(StringBuilder result, @Nullable String part, boolean taken) {
        if (taken && part != null) {
            result.append(part);
        }
    }
}
