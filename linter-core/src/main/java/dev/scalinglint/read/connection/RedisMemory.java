package dev.scalinglint.read.connection;

import dev.scalinglint.model.Quantity;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sizes of memory as Redis reads them: {@code 1gb} is 2^30 bytes, {@code 1g} is 10^9, and {@code m} is mega (facts
 * 8.6).
 */
final class RedisMemory {
    private static final Map<String, Long> UNITS =
            Map.of("", 1L, "b", 1L, "k", 1_000L, "kb", 1L << 10, "m", 1_000_000L, "mb", 1L << 20,
                    "g", 1_000_000_000L, "gb", 1L << 30);
    private static final Map<String, Long> COMPOSE =
            Map.of("", 1L, "b", 1L, "k", 1L << 10, "kb", 1L << 10, "m", 1L << 20, "mb", 1L << 20,
                    "g", 1L << 30, "gb", 1L << 30);
    private static final int LONGEST = 15;

    private RedisMemory() {}

    /** Null for what Redis would refuse, a placeholder say. */
    static @Nullable Quantity parse(String written) {
        return parse(written, UNITS);
    }

    /** Whether it looks like a size and Redis ends at it: {@code 75%}, {@code 1.5g}, {@code 2Gi}, {@code 1tb}. */
    static boolean isRefused(String written) {
        String text = written.strip();
        int end = 0;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        boolean filledIn = text.indexOf('$') >= 0 || text.indexOf('{') >= 0;
        return end > 0 && end <= LONGEST && !filledIn && parse(text) == null;
    }

    /** A limit as Compose reads it: every unit is a power of 1024 (facts 10). */
    static @Nullable Quantity ofCompose(String written) {
        return parse(written, COMPOSE);
    }

    private static @Nullable Quantity parse(String written, Map<String, Long> units) {
        String text = written.strip().toLowerCase(Locale.ROOT);
        int digits = 0;
        while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        Long unit = units.get(text.substring(digits));
        return digits == 0 || digits > LONGEST || unit == null
                ? null
                : new Quantity(new BigDecimal(text.substring(0, digits)).multiply(BigDecimal.valueOf(unit)),
                        text.substring(digits));
    }
}
