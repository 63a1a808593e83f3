package dev.scalinglint.read.admission;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text as Go's {@code strconv.ParseFloat} and {@code time.ParseDuration} read it. */
public final class GoText {
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,9})?");
    private static final Pattern HEXADECIMAL = Pattern.compile(
            "[+-]?0[xX](?=\\.?[0-9a-fA-F])[0-9a-fA-F]*\\.?[0-9a-fA-F]*[pP][+-]?\\d{1,9}");
    private static final Pattern INFINITE = Pattern.compile("([+-]?)(inf|infinity)", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 64;
    private static final Pattern PART = Pattern.compile("(\\d{1,18}\\.?\\d{0,18}|\\.\\d{1,18})(ns|us|µs|μs|ms|s|m|h)");
    private static final Map<String, BigDecimal> SECONDS =
            Map.of("ns", new BigDecimal("1e-9"), "us", new BigDecimal("1e-6"),
                    "µs", new BigDecimal("1e-6"), "μs", new BigDecimal("1e-6"), "ms", new BigDecimal("1e-3"),
                    "s", BigDecimal.ONE, "m", BigDecimal.valueOf(60), "h", BigDecimal.valueOf(3600));

    private GoText() {}

    /**
     * Null when it is no number; one too large to hold is none. {@code Inf} and {@code NaN} are numbers, and
     * {@code 1_000} is.
     */
    public static @Nullable Double number(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        if (text.equalsIgnoreCase("nan")) {
            return Double.NaN;
        }
        Matcher infinite = INFINITE.matcher(text);
        if (infinite.matches()) {
            return infinite.group(1).equals("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        String digits = text.indexOf('_') < 0 ? text : ungrouped(text);
        if (!DECIMAL.matcher(digits).matches() && !HEXADECIMAL.matcher(digits).matches()) {
            return null;
        }
        Double number = Double.valueOf(digits);
        return number.isInfinite() ? null : number;
    }

    /** Without the {@code _} between digits, or {@code ""} where one stands elsewhere. */
    private static String ungrouped(String text) {
        for (int i = text.indexOf('_'); i >= 0; i = text.indexOf('_', i + 1)) {
            boolean between = i > 0 && i < text.length() - 1 && Character.digit(text.charAt(i + 1), 16) >= 0
                    && (Character.digit(text.charAt(i - 1), 16) >= 0 || "xX".indexOf(text.charAt(i - 1)) >= 0);
            if (!between) {
                return "";
            }
        }
        return text.replace("_", "");
    }

    /** A duration such as {@code 1h15m} in seconds; null when it is none: only zero needs no unit. */
    public static @Nullable BigDecimal seconds(String text) {
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
