package dev.scalinglint.rule.cel;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.rule.ModelPath;
import dev.scalinglint.rule.expression.ModelValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A message with {@code {…}} in it: a plain path prints what was written, anything else is CEL.
 */
final class MessageTemplate {
    private static final Pattern PATH = Pattern.compile("[a-z]\\w*(\\.[a-z]\\w*)*");

    /** One piece: text, or an expression as written. */
    record Piece(String text, boolean expression) {
        boolean isPath() {
            return expression && PATH.matcher(text).matches();
        }
    }

    private MessageTemplate() {}

    /** Splits at balanced braces; two that open are a literal brace. */
    static List<Piece> split(String message) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < message.length(); i++) {
            char c = message.charAt(i);
            int end = c == '{' ? closing(message, i) : -1;
            if (end < 0) {
                text.append(c);
                continue;
            }
            pieces.add(new Piece(text.toString(), false));
            text.setLength(0);
            pieces.add(new Piece(message.substring(i + 1, end).strip(), true));
            i = end;
        }
        pieces.add(new Piece(text.toString(), false));
        return pieces.stream().filter(piece -> !piece.text().isEmpty()).toList();
    }

    private static int closing(String message, int open) {
        int depth = 0;
        for (int i = open; i < message.length(); i++) {
            depth += message.charAt(i) == '{' ? 1 : message.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** A value as a person would write it. */
    static String print(@Nullable Object value) {
        if (value == null) {
            return "not set";
        }
        if (value instanceof Located<?> located) {
            return located.text();
        }
        if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) {
            return String.valueOf(number.longValue());
        }
        return value instanceof Enum<?> ? String.valueOf(ModelValues.of(value)) : String.valueOf(value);
    }

    /** The text of a path, whose first step may be a named term. */
    static String path(String path, Map<String, Object> model, Map<String, Object> celVariables) {
        Object value = ModelPath.of(path).value(model);
        return print(value == null ? ModelPath.of(path).value(celVariables) : value);
    }
}
