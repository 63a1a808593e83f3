package dev.scalinglint.tree.compose;

import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.tree.variable.VariableExpressions;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a single value is to compose, whose YAML is that of version 1.2: {@code yes} is a text. */
enum PlainType {
    TEXT, INTEGER, NUMBER, BOOLEAN, NULL;

    private static final Pattern INT = Pattern.compile("[-+]?\\d{1,19}");
    private static final Pattern FLOAT =
            Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?|[-+]?(?i:inf|infinity)|(?i:nan)"
                    + "|[-+]?0[xX][0-9a-fA-F]+[pP][-+]?\\d+");
    private static final Pattern BOOL = Pattern.compile("(?i)true|false|y|yes|on|n|no|off");
    private static final Pattern SIZE = Pattern.compile("(?i)(\\d+\\.?\\d*|\\.\\d+) ?(?:b|[kmgtp]i?b?)?");
    private static final Pattern DURATION =
            Pattern.compile("[-+]?(?:(?:\\d+\\.?\\d*|\\.\\d+)(?:ns|us|µs|μs|ms|s|m|h|d|w))+|0");

    static PlainType of(Scalar scalar) {
        return switch (scalar.type()) {
            case NULL -> NULL;
            case INTEGER -> INTEGER;
            case FLOAT -> isWhole(scalar.text()) ? INTEGER : NUMBER;
            case BOOLEAN -> scalar.text().matches("(?i)true|false") ? BOOLEAN : TEXT;
            default -> TEXT;
        };
    }

    private static boolean isWhole(String text) {
        return text.matches("[-+]?\\d+");
    }

    /** Whether it is a number that no JSON can hold, into which all of a project goes. */
    static boolean isInfinite(Scalar scalar) {
        return scalar.type() == Scalar.Type.FLOAT && scalar.text().matches("(?i)[-+]?\\.?(inf|nan)");
    }

    /** Whether it may stand where a type is wanted; what it says is another question. */
    boolean fits(String type) {
        return switch (type) {
            case "text", "duration", "text-size" -> this == TEXT;
            case "integer" -> this == INTEGER;
            case "number" -> this == INTEGER || this == NUMBER;
            case "boolean" -> this == BOOLEAN;
            case "null" -> this == NULL;
            case "int", "natural", "score" -> this == INTEGER || this == TEXT;
            case "float", "size" -> this == INTEGER || this == NUMBER || this == TEXT;
            case "bool" -> this == BOOLEAN || this == TEXT;
            default -> type.startsWith("=") && this == TEXT;
        };
    }

    /** Whether a value of a type that fits is one that can be read. */
    static boolean isValue(Scalar scalar, String type) {
        String text = String.valueOf(VariableExpressions.NONE.value(scalar.text()));
        boolean number = of(scalar) == INTEGER || of(scalar) == NUMBER;
        return switch (type) {
            case "int" -> number || INT.matcher(text).matches();
            case "natural" -> !number || !text.startsWith("-");
            case "score" -> !number || Math.abs(new BigDecimal(text).doubleValue()) <= 1000;
            case "float" -> number || FLOAT.matcher(text).matches();
            case "bool" -> BOOL.matcher(text).matches();
            case "size", "text-size" -> number || SIZE.matcher(text).matches() || text.equals("-1");
            case "duration" -> DURATION.matcher(text).matches();
            default -> !type.startsWith("=")
                    || Arrays.stream(type.substring(1).split(",")).anyMatch(word -> word.equals(text)
                            || word.endsWith("*") && text.startsWith(word.substring(0, word.length() - 1)));
        };
    }

    /** Bytes of a size; null when it is none. */
    static @Nullable BigDecimal bytes(String text) {
        Matcher size = SIZE.matcher(text);
        if (!size.matches()) {
            return null;
        }
        String unit = text.substring(size.end(1)).strip().toLowerCase(Locale.ROOT);
        int power = unit.isEmpty() ? 0 : Math.max(0, "bkmgtp".indexOf(unit.charAt(0)));
        return new BigDecimal(size.group(1).endsWith(".")
                ? size.group(1) + "0"
                : size.group(1)).multiply(BigDecimal.valueOf(1024).pow(power)).stripTrailingZeros();
    }
}
