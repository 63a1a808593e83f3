package dev.scalinglint.shape;

import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Scalar.Style;
import dev.scalinglint.manifest.Scalars;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

/** Values beside types. */
final class Fit {
    /**
     * As people write what a script is to replace: {@code REPLICAS}, {@code __REPLICAS__}, {@code <replicas>},
     * {@code #{Replicas}#}, {@code $REPLICAS}.
     */
    private static final Pattern BLANK = Pattern.compile(".*[$<>%#@{}\\[\\]].*|_.*|[A-Z][A-Z0-9_-]*", Pattern.DOTALL);

    private static final Pattern PERCENTAGE = Pattern.compile("-?[0-9.]+%");

    private Fit() {}

    /** Whether a value is of a type; null is of every one. */
    static boolean isOne(Node value, Shape.Type type) {
        if (!(value instanceof Scalar scalar)) {
            return false;
        }
        if (scalar.isNull()) {
            return true;
        }
        return switch (type) {
            case INTEGER -> isWhole(scalar);
            case LONG -> isWhole(scalar) || isLong(scalar);
            case QUANTITY -> scalar.type() != Scalar.Type.BOOLEAN;
            case INTEGER_OR_STRING -> isWhole(scalar) || isText(scalar);
            case BOOLEAN -> scalar.type() == Scalar.Type.BOOLEAN
                    || scalar.style() == Style.PLAIN && Scalars.bool(scalar.text()) != null;
            case STRING -> isText(scalar);
            default -> false;
        };
    }

    /**
     * A number, or what a rendering makes of one; {@code 3.0}, {@code 1e1} and {@code 0x10} are whole to the API server
     * too.
     */
    private static boolean isWhole(Scalar scalar) {
        return (isNumber(scalar) || scalar.style() == Style.PLAIN) && Scalars.integer(scalar) != null;
    }

    private static boolean isLong(Scalar scalar) {
        try {
            if (!isNumber(scalar)) {
                return false;
            }
            new BigDecimal(Scalars.reading(scalar)).longValueExact();
            return true;
        } catch (ArithmeticException | NumberFormatException e) {
            return false;
        }
    }

    private static boolean isNumber(Scalar scalar) {
        return scalar.type() == Scalar.Type.INTEGER || scalar.type() == Scalar.Type.FLOAT;
    }

    private static boolean isText(Scalar scalar) {
        return scalar.type() == Scalar.Type.STRING || scalar.type() == Scalar.Type.TIMESTAMP;
    }

    static boolean isBlank(String text) {
        return BLANK.matcher(text).matches() && !PERCENTAGE.matcher(text).matches();
    }

    /** Kustomize takes {@code yes} for a text, whatever kubectl would make of it. */
    private static String spelling(Scalar scalar) {
        return switch (scalar.text().toLowerCase(Locale.ROOT)) {
            case "yes", "on", "y" -> ": write true";
            case "no", "off", "n" -> ": write false";
            default -> "";
        };
    }

    /** What was written and what was expected. Numbers where text belongs are not repeated: they may be secrets. */
    static String sentence(Node value, Shape.Type type) {
        String found = !(value instanceof Scalar scalar)
                ? value instanceof Mapping ? "a mapping" : "a list"
                : switch (scalar.type()) {
                    case INTEGER, FLOAT ->
                        type == Shape.Type.STRING ? "an unquoted number" : "the number " + scalar.text();
                    case BOOLEAN -> "the unquoted boolean " + scalar.text();
                    default -> type == Shape.Type.MAPPING || type == Shape.Type.LIST
                            ? "a text"
                            : "the text '" + scalar.text() + "'";
                };
        String remedy = !(value instanceof Scalar scalar)
                ? ""
                : type == Shape.Type.STRING
                        ? ": quote it"
                        : (type == Shape.Type.INTEGER || type == Shape.Type.LONG)
                                && Scalars.integer(scalar.text()) != null
                                || type == Shape.Type.BOOLEAN && Scalars.bool(scalar.text()) != null
                                        ? ": remove the quotes"
                                        : type == Shape.Type.BOOLEAN ? spelling(scalar) : "";
        return found + ", expected " + switch (type) {
            case INTEGER -> value instanceof Scalar whole && whole.type() == Scalar.Type.INTEGER
                    ? "a whole number of 32 bits"
                    : "a whole number";
            case LONG -> "a whole number";
            case QUANTITY -> "a quantity such as 500m or 1Gi";
            case BOOLEAN -> "true or false";
            case STRING -> "a string";
            case INTEGER_OR_STRING -> "a whole number or a string";
            case MAPPING -> "a mapping";
            case LIST -> "a list";
        } + remedy;
    }
}
