package dev.scalinglint.template;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as Go has them: {@link Integer} is {@code int}, {@link Long} is {@code int64} and {@link Double} is
 * {@code float64}.
 */
final class GoNumbers {
    private GoNumbers() {}

    /** A constant: an int, or a float where it is written as one. */
    static Object constant(Token token) throws TemplateException {
        String text = token.text();
        Long whole = whole(text);
        if (whole != null) {
            if (whole != whole.intValue()) {
                throw new NotKnownException(token.at(), "the number " + text + " is large");
            }
            return whole.intValue();
        }
        Double real = text.indexOf('_') >= 0 || text.endsWith("f") || text.endsWith("d") ? null : real(text);
        if (real == null) {
            throw new TemplateException(token.at(), "bad number syntax: \"" + text + "\"");
        }
        return real;
    }

    /** {@code ParseInt(text, 0, 64)}: with the prefixes 0x, 0o, 0b and 0; null when it is no whole number. */
    static @Nullable Long whole(String text) {
        int sign = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        String digits = text.substring(sign);
        int radix = 10;
        if (digits.length() > 1 && digits.charAt(0) == '0') {
            radix = switch (digits.charAt(1)) {
                case 'x', 'X' -> 16;
                case 'b', 'B' -> 2;
                default -> 8;
            };
            digits = digits.substring(radix == 8 && "oO".indexOf(digits.charAt(1)) < 0 ? 1 : 2);
        }
        if (digits.isEmpty() || Character.digit(digits.charAt(0), radix) < 0) {
            return null;
        }
        try {
            return Long.parseLong((text.startsWith("-") ? "-" : "") + digits, radix);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** {@code ParseFloat}, without its hexadecimal forms; null when it is none. */
    static @Nullable Double real(String text) {
        if (text.isEmpty() || text.isBlank() || text.length() != text.strip().length()
                || "fFdDxX".indexOf(text.charAt(text.length() - 1)) >= 0) {
            return null;
        }
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** As {@code %v} writes it: {@code 3}, {@code 1.5}, {@code 1e+06}. */
    static String text(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Double.isNaN(value) ? "NaN" : value > 0 ? "+Inf" : "-Inf";
        }
        if (value == 0) {
            return 1 / value < 0 ? "-0" : "0";
        }
        BigDecimal shortest = shortest(value);
        String digits = shortest.unscaledValue().abs().toString();
        int exponent = digits.length() - 1 - shortest.scale();
        String sign = value < 0 ? "-" : "";
        if (exponent >= -4 && exponent < 6) {
            return shortest.toPlainString();
        }
        String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
        String power = (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
        return sign + digits.charAt(0) + fraction + (exponent < 0 ? "e-" : "e+") + power;
    }

    /** With the fewest digits that read back as the same number. */
    private static BigDecimal shortest(double value) {
        for (int precision = 1; precision < 17; precision++) {
            BigDecimal rounded = new BigDecimal(value).round(new MathContext(precision));
            if (rounded.doubleValue() == value) {
                return rounded.stripTrailingZeros();
            }
        }
        return new BigDecimal(Double.toString(value)).stripTrailingZeros();
    }
}
