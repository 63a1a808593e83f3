package dev.scalinglint.cli;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.scalinglint.cli.ModelTree.Leaf;
import java.util.List;
import java.util.Map;

/** A {@link ModelTree} as YAML, with each value's place as a comment, or as JSON, with it beside the value. */
final class ModelText {
    private final StringBuilder text = new StringBuilder();

    private ModelText() {}

    static String yaml(Object tree) {
        ModelText yaml = new ModelText();
        yaml.block(tree, "");
        return yaml.text.toString();
    }

    static String json(Object tree) {
        ModelText json = new ModelText();
        json.flow(tree, "");
        return json.text.append('\n').toString();
    }

    private void block(Object tree, String indent) {
        if (tree instanceof Map<?, ?> map) {
            String before = indent;
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                text.append(before).append(scalar(entry.getKey())).append(':');
                nested(entry.getValue(), indent + "  ");
                before = indent;
            }
        } else {
            for (Object item : (List<?>) tree) {
                int start = text.length();
                if (isNested(item)) {
                    block(item, indent + "  ");
                    text.setCharAt(start + indent.length(), '-');
                } else {
                    text.append(indent).append('-');
                    nested(item, indent);
                }
            }
        }
    }

    private void nested(Object value, String indent) {
        if (isNested(value)) {
            text.append('\n');
            block(value, indent);
        } else if (value instanceof Leaf leaf) {
            text.append(' ').append(scalar(leaf.value())).append(" # ").append(leaf.defaulted() ? "default; " : "")
                    .append(leaf.place()).append('\n');
        } else {
            text.append(' ').append(value instanceof Map ? "{}" : value instanceof List ? "[]" : scalar(value))
                    .append('\n');
        }
    }

    private static boolean isNested(Object value) {
        return value instanceof Map<?, ?> map && !map.isEmpty() || value instanceof List<?> list && !list.isEmpty();
    }

    private void flow(Object tree, String indent) {
        if (tree instanceof Map<?, ?> map) {
            String separator = "{\n";
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                text.append(separator).append(indent).append("  ").append(quoted(entry.getKey().toString()))
                        .append(": ");
                flow(entry.getValue(), indent + "  ");
                separator = ",\n";
            }
            text.append(map.isEmpty() ? "{}" : "\n" + indent + "}");
        } else if (tree instanceof List<?> list) {
            String separator = "[\n";
            for (Object item : list) {
                text.append(separator).append(indent).append("  ");
                flow(item, indent + "  ");
                separator = ",\n";
            }
            text.append(list.isEmpty() ? "[]" : "\n" + indent + "]");
        } else if (tree instanceof Leaf leaf) {
            text.append("{\"value\": ").append(literal(leaf.value())).append(", \"place\": ")
                    .append(quoted(leaf.place().toString()))
                    .append(leaf.defaulted() ? ", \"default\": true}" : "}");
        } else {
            text.append(literal(tree));
        }
    }

    private static String scalar(Object value) {
        String plain = value.toString();
        boolean safe = value instanceof Number || value instanceof Boolean
                || plain.matches("[A-Za-z/][A-Za-z0-9_./-]*")
                        && !plain.matches("(?i)true|false|yes|no|on|off|null|y|n");
        return safe ? plain : quoted(plain);
    }

    private static String literal(Object value) {
        return value instanceof Number || value instanceof Boolean ? value.toString() : quoted(value.toString());
    }

    private static String quoted(String value) {
        return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(value)) + "\"";
    }
}
