package dev.scalinglint.manifest;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Unquoted numbers as Kubernetes' YAML library reads them (YAML 1.1, sigs.k8s.io/yaml): {@code 010} and {@code 0o10}
 * are 8, {@code 0x10} is 16, {@code 0b11} is 3, {@code 1_000} is 1000, and what is no octal after all is a float:
 * {@code 08} is 8.
 */
final class YamlNumbers {
    private YamlNumbers() {}

    /** Null for what is no number, or no finite one. */
    static @Nullable BigDecimal read(String text) {
        String plain = text.indexOf('_') < 0 ? text : text.replace("_", "");
        int sign = plain.startsWith("-") || plain.startsWith("+") ? 1 : 0;
        int radix = radix(plain, sign);
        try {
            if (radix != 10) {
                BigInteger digits = new BigInteger(plain.substring(sign
                        + (radix == 8 && !isMarked(plain, sign) ? 1 : 2)), radix);
                return new BigDecimal(plain.startsWith("-") ? digits.negate() : digits);
            }
            if (plain.length() <= 19 + sign && isDigits(plain, sign)) {
                return new BigDecimal(plain);
            }
            double value = Double.parseDouble(plain);
            return Double.isInfinite(value) || Double.isNaN(value) ? null : BigDecimal.valueOf(value);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static int radix(String text, int from) {
        if (text.length() <= from + 1 || text.charAt(from) != '0') {
            return 10;
        }
        return switch (text.charAt(from + 1)) {
            case 'x', 'X' -> 16;
            case 'o', 'O' -> 8;
            case 'b', 'B' -> 2;
            default -> isOctal(text, from + 1) ? 8 : 10;
        };
    }

    private static boolean isMarked(String text, int from) {
        return Character.isLetter(text.charAt(from + 1));
    }

    private static boolean isOctal(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '7') {
                return false;
            }
        }
        return true;
    }

    static boolean isDigits(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return from < text.length();
    }
}
