package dev.scalinglint.template;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Values written down: as JSON exactly as Go does, as YAML of the same meaning. */
final class GoWriting {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_/][A-Za-z0-9_./-]*");
    private static final Pattern WORD = Pattern.compile("(?i)true|false|yes|no|on|off|y|n|null");

    private GoWriting() {}

    static String yaml(@Nullable Object value) {
        StringBuilder text = new StringBuilder();
        yaml(value, 0, text);
        return text.toString().stripTrailing();
    }

    private static void yaml(@Nullable Object given, int indent, StringBuilder text) {
        Object value = GoValues.known(given);
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            String before = "";
            for (var entry : new TreeMap<>(known(map)).entrySet()) {
                text.append(before).append(scalar(String.valueOf(entry.getKey()))).append(':');
                Object inner = GoValues.known(entry.getValue());
                boolean list = inner instanceof Collection<?> items && !items.isEmpty();
                below(inner, list ? indent : indent + 2, text);
                before = " ".repeat(indent);
            }
        } else if (value instanceof Collection<?> list && !list.isEmpty()) {
            String before = "";
            for (Object item : GoValues.ordered(list)) {
                text.append(before).append("- ");
                yaml(item, indent + 2, text);
                before = " ".repeat(indent);
            }
        } else {
            text.append(value instanceof String string ? scalar(string) : json(value, false)).append('\n');
        }
    }

    private static void below(@Nullable Object value, int indent, StringBuilder text) {
        boolean nested = value instanceof Map<?, ?> map && !map.isEmpty() || value instanceof Collection<?> list
                && !list.isEmpty();
        text.append(nested ? "\n" + " ".repeat(indent) : " ");
        yaml(value, indent, text);
    }

    private static String scalar(String text) {
        return PLAIN.matcher(text).matches() && !WORD.matcher(text).matches() ? text : json(text, false);
    }

    private static Map<?, ?> known(Map<?, ?> map) {
        if (map instanceof OpenMap open) {
            throw new NotKnownException(-1, open.missing().why());
        }
        return map;
    }

    static String json(@Nullable Object value, boolean html) {
        StringBuilder text = new StringBuilder();
        json(value, html, text);
        return text.toString();
    }

    private static void json(@Nullable Object given, boolean html, StringBuilder text) {
        Object value = GoValues.known(given);
        if (value instanceof Map<?, ?> map) {
            text.append('{');
            String before = "";
            for (var entry : new TreeMap<>(known(map)).entrySet()) {
                text.append(before);
                quote(String.valueOf(entry.getKey()), html, text);
                text.append(':');
                json(entry.getValue(), html, text);
                before = ",";
            }
            text.append('}');
        } else if (value instanceof Collection<?> list) {
            text.append('[');
            String before = "";
            for (Object item : GoValues.ordered(list)) {
                text.append(before);
                json(item, html, text);
                before = ",";
            }
            text.append(']');
        } else if (value instanceof String string) {
            quote(string, html, text);
        } else {
            text.append(value == null || value == GoValues.MISSING
                    ? "null"
                    : value instanceof Double real
                            ? number(real)
                            : value.toString());
        }
    }

    /** Without an exponent where Go writes none. */
    private static String number(double value) {
        if (value == 0 || Math.abs(value) >= 1e-6 && Math.abs(value) < 1e21) {
            return new BigDecimal(GoNumbers.text(value)).toPlainString();
        }
        return GoNumbers.text(value).replace("e-0", "e-");
    }

    private static void quote(String string, boolean html, StringBuilder text) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            switch (c) {
                case '"', '\\' -> text.append('\\').append(c);
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                case '\b' -> text.append("\\b");
                case '\f' -> text.append("\\f");
                default -> {
                    boolean escaped = c < ' ' || html && (c == '<' || c == '>' || c == '&') || c == '\u2028'
                            || c == '\u2029';
                    text.append(escaped ? "\\u%04x".formatted((int) c) : String.valueOf(c));
                }
            }
        }
        text.append('"');
    }
}
