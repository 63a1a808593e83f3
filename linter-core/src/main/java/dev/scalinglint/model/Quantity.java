package dev.scalinglint.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Kubernetes resource quantity, compared as a number: {@code 1} = {@code 1000m}, {@code 1Gi} = {@code 1024Mi} but
 * not {@code 1G}. Grammar and rounding: facts 2.1 (apimachinery {@code resource/quantity.go}).
 *
 * @param value  in cores or bytes, rounded away from zero to thousandths as the API server stores it, and at most
 *               2^63-1 either way
 * @param suffix as written, {@code ""} for none
 */
public record Quantity(BigDecimal value, String suffix) implements Comparable<Quantity> {
    private static final Map<String, Integer> DECIMAL =
            Map.of("n", -9, "u", -6, "m", -3, "k", 3, "M", 6, "G", 9, "T", 12, "P", 15, "E", 18);
    private static final Map<String, Integer> BINARY =
            Map.of("Ki", 10, "Mi", 20, "Gi", 30, "Ti", 40, "Pi", 50, "Ei", 60);
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);
    /** Powers of ten beyond which a value only depends on its sign. */
    private static final int FAR = 400;
    private static final int LONGEST = 1000;

    /**
     * The quantity {@code text} says, or null when it is none. Suffixes are case-sensitive, blanks around it do not
     * count.
     */
    public static @Nullable Quantity parse(String text) {
        String written = text.strip();
        if (written.isEmpty() || written.length() > LONGEST) {
            return null;
        }
        int from = written.charAt(0) == '-' || written.charAt(0) == '+' ? 1 : 0;
        int point = skipDigits(written, from);
        int end = point < written.length() && written.charAt(point) == '.' ? skipDigits(written, point + 1) : point;
        String suffix = written.substring(end);
        // No digit at all is a zero: the API server takes "." and "Mi" too.
        BigDecimal number = new BigDecimal("0" + written.substring(from, point) + "."
                + written.substring(Math.min(end, point + 1), end) + "0");
        BigDecimal value = scaled(number, suffix);
        return value == null ? null : new Quantity(stored(written.charAt(0) == '-' ? value.negate() : value), suffix);
    }

    private static int skipDigits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    private static BigDecimal stored(BigDecimal value) {
        BigDecimal capped = value.compareTo(MOST) > 0
                ? MOST
                : value.compareTo(MOST.negate()) < 0
                        ? MOST.negate()
                        : value;
        return capped.setScale(3, RoundingMode.UP);
    }

    private static @Nullable BigDecimal scaled(BigDecimal number, String suffix) {
        if (suffix.isEmpty()) {
            return number;
        }
        Integer decimal = DECIMAL.get(suffix);
        if (decimal != null) {
            return number.scaleByPowerOfTen(decimal);
        }
        Integer binary = BINARY.get(suffix);
        if (binary != null) {
            return number.multiply(BigDecimal.valueOf(1L << binary));
        }
        Integer exponent = exponent(suffix);
        return exponent == null ? null : number.signum() == 0 ? number : number.scaleByPowerOfTen(exponent);
    }

    /** Of {@code e3}, {@code E+3} or {@code e-3}, no further than matters; null for any other suffix. */
    private static @Nullable Integer exponent(String suffix) {
        boolean signed = suffix.length() > 2 && (suffix.charAt(1) == '-' || suffix.charAt(1) == '+');
        int digits = signed ? 2 : 1;
        if ((suffix.charAt(0) != 'e' && suffix.charAt(0) != 'E') || digits == suffix.length()
                || skipDigits(suffix, digits) < suffix.length()) {
            return null;
        }
        int power = suffix.length() - digits > 3 ? FAR : Math.min(FAR, Integer.parseInt(suffix.substring(digits)));
        return signed && suffix.charAt(1) == '-' ? -power : power;
    }

    public boolean isZero() {
        return value.signum() == 0;
    }

    @Override
    public int compareTo(Quantity other) {
        return value.compareTo(other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Quantity quantity && value.compareTo(quantity.value) == 0;
    }

    @Override
    public int hashCode() {
        return value.stripTrailingZeros().hashCode();
    }

    /** As a plain number of cores or bytes. */
    @Override
    public String toString() {
        return value.stripTrailingZeros().toPlainString();
    }
}
