package dev.scalinglint.model.read;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text as Go's {@code strconv.ParseFloat} and {@code time.ParseDuration} read it. */
final class GoText {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");
    private static final Pattern PART = Pattern.compile("(\\d{1,18}\\.?\\d{0,18}|\\.\\d{1,18})(ns|us|µs|μs|ms|s|m|h)");
    private static final Map<String, BigDecimal> SECONDS = Map.of("ns", new BigDecimal("1e-9"), "us", new BigDecimal("1e-6"),
            "µs", new BigDecimal("1e-6"), "μs", new BigDecimal("1e-6"), "ms", new BigDecimal("1e-3"),
            "s", BigDecimal.ONE, "m", BigDecimal.valueOf(60), "h", BigDecimal.valueOf(3600));

    private GoText() {}

    /** Null when it is no finite number. */
    static @Nullable Double number(String text) {
        return text.length() <= 64 && NUMBER.matcher(text).matches() ? Double.valueOf(text) : null;
    }

    /** A duration such as {@code 1h15m} in seconds; null when it is none: only zero needs no unit. */
    static @Nullable BigDecimal seconds(String text) {
        boolean negative = text.startsWith("-");
        String rest = negative || text.startsWith("+") ? text.substring(1) : text;
        if (rest.equals("0")) {
            return BigDecimal.ZERO;
        }
        BigDecimal sum = BigDecimal.ZERO;
        Matcher part = PART.matcher(rest);
        int at = 0;
        while (at < rest.length() && part.region(at, rest.length()).lookingAt()) {
            sum = sum.add(new BigDecimal(part.group(1)).multiply(SECONDS.get(part.group(2))));
            at = part.end();
        }
        return rest.isEmpty() || at < rest.length() ? null : negative ? sum.negate() : sum;
    }
}
