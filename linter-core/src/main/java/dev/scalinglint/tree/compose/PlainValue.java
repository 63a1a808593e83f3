package dev.scalinglint.tree.compose;

import dev.scalinglint.manifest.Scalar;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.regex.Pattern;

/**
 * What compose makes of a value that no quotes protect: it is read as a number, a boolean or a date, and where a text
 * is wanted written
 * anew as Go prints it. {@code 1.10} becomes {@code 1.1}, {@code 0750} becomes {@code 488}.
 */
final class PlainValue {
    private static final Pattern DECIMAL = Pattern.compile("[-+]?(0|[1-9][0-9]*)");
    private static final Pattern FLOAT = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]{1,3})?");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private static final Pattern TIME =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?Z");
    private static final BigInteger LARGEST = BigInteger.TWO.pow(64).subtract(BigInteger.ONE);

    private static final int MOST_DIGITS = 6;

    private PlainValue() {}

    /** The same scalar, or one with another text. */
    static Scalar of(Scalar written) {
        String text = written.style() == Scalar.Style.PLAIN ? text(written) : written.text();
        return text.equals(written.text())
                ? written
                : new Scalar(text, written.type(), written.style(), written.place());
    }

    private static String text(Scalar written) {
        String text = written.text();
        return switch (written.type()) {
            case INTEGER, FLOAT -> number(text);
            case BOOLEAN -> text.equalsIgnoreCase("true") ? "true" : text.equalsIgnoreCase("false") ? "false" : text;
            case TIMESTAMP -> DATE.matcher(text).matches()
                    ? text + " 00:00:00 +0000 UTC"
                    : TIME.matcher(text).matches()
                            ? text.replaceFirst("[Tt]", " ").replaceFirst("(\\.\\d*?)0*Z$", "$1Z").replace(".Z",
                                    "Z").replace("Z", " +0000 UTC")
                            : text;
            default -> text;
        };
    }

    private static String number(String text) {
        if (text.length() < 19 && DECIMAL.matcher(text).matches()) {
            return text.startsWith("+") ? text.substring(1) : text;
        }
        String plain = text.replace("_", "");
        BigInteger integer = integer(plain);
        if (integer != null && integer.abs().compareTo(LARGEST) <= 0) {
            return integer.toString();
        }
        return FLOAT.matcher(plain).matches() ? real(Double.parseDouble(plain)) : text;
    }

    private static @org.jspecify.annotations.Nullable BigInteger integer(String text) {
        boolean negative = text.startsWith("-");
        String digits = negative || text.startsWith("+") ? text.substring(1) : text;
        int radix = digits.length() < 2 || digits.charAt(0) != '0' ? 10 : switch (digits.charAt(1)) {
            case 'x', 'X' -> 16;
            case 'b', 'B' -> 2;
            default -> 8;
        };
        boolean prefixed = radix != 10 && !Character.isDigit(digits.charAt(1));
        try {
            BigInteger value = new BigInteger(prefixed ? digits.substring(2) : digits, radix);
            return negative ? value.negate() : value;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** As Go's {@code %v}: the shortest digits, with an exponent below 1e-4 and from 1e6 on. */
    private static String real(double value) {
        if (value == 0 || Double.isInfinite(value)) {
            return value == 0 ? "0" : value > 0 ? "+Inf" : "-Inf";
        }
        BigDecimal shortest = shortest(value);
        int exponent = shortest.precision() - shortest.scale() - 1;
        if (exponent >= -4 && exponent < MOST_DIGITS) {
            return shortest.toPlainString();
        }
        String digits = shortest.unscaledValue().abs().toString();
        String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
        return (value < 0 ? "-" : "") + digits.charAt(0) + fraction + "e" + (exponent < 0 ? "-" : "+")
                + (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
    }

    /** Java 17 does not always find the shortest. */
    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 1; digits < 17; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits));
            if (rounded.doubleValue() == value) {
                return rounded.stripTrailingZeros();
            }
        }
        return exact.round(new MathContext(17)).stripTrailingZeros();
    }
}
