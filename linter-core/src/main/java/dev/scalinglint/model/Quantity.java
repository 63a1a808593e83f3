package dev.scalinglint.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A Kubernetes resource quantity, compared as a number: {@code 1} = {@code 1000m}, {@code 1Gi} = {@code 1024Mi} but not {@code 1G}.
 * Grammar and rounding: domain.md 2.1 (apimachinery {@code resource/quantity.go}).
 *
 * @param value  in cores or bytes, rounded up to thousandths as the API server stores it
 * @param suffix as written, {@code ""} for none
 */
public record Quantity(BigDecimal value, String suffix) implements Comparable<Quantity> {
    private static final Pattern GRAMMAR =
            Pattern.compile("([+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+))(n|u|m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei|[eE][+-]?[0-9]{1,3})?");
    private static final Map<String, Integer> DECIMAL =
            Map.of("n", -9, "u", -6, "m", -3, "k", 3, "M", 6, "G", 9, "T", 12, "P", 15, "E", 18);
    private static final Map<String, Integer> BINARY =
            Map.of("Ki", 10, "Mi", 20, "Gi", 30, "Ti", 40, "Pi", 50, "Ei", 60);

    /** The quantity {@code text} says, or null when it is none. Suffixes are case-sensitive. */
    public static @Nullable Quantity parse(String text) {
        Matcher matcher = text.length() > 64 ? null : GRAMMAR.matcher(text);
        if (matcher == null || !matcher.matches()) {
            return null;
        }
        BigDecimal number = new BigDecimal(matcher.group(1));
        String suffix = matcher.group(2) == null ? "" : matcher.group(2);
        return new Quantity(scaled(number, suffix).setScale(3, RoundingMode.CEILING), suffix);
    }

    private static BigDecimal scaled(BigDecimal number, String suffix) {
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
        return number.scaleByPowerOfTen(Integer.parseInt(suffix.substring(1)));
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
