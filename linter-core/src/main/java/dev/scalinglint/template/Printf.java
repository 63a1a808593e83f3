package dev.scalinglint.template;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code printf} with the verbs that templates use. */
final class Printf {
    private static final Pattern VERB = Pattern.compile("%([-+ 0#]*)(\\d+)?(?:\\.(\\d+))?(.?)", Pattern.DOTALL);

    private Printf() {}

    static String format(String format, List<@Nullable Object> values) {
        StringBuilder result = new StringBuilder();
        Matcher verb = VERB.matcher(format);
        int at = 0;
        int next = 0;
        while (verb.find()) {
            result.append(format, at, verb.start());
            at = verb.end();
            if (verb.group(4).equals("%")) {
                result.append('%');
            } else if (next == values.size()) {
                result.append("%!").append(verb.group(4)).append("(MISSING)");
            } else {
                result.append(padded(one(verb, values.get(next++)), verb));
            }
        }
        result.append(format, at, format.length());
        if (next < values.size()) {
            throw new NotKnownException(-1, "more values are given than the format has verbs");
        }
        return result.toString();
    }

    private static String one(Matcher verb, @Nullable Object given) {
        Object value = GoValues.known(given);
        value = value == GoValues.MISSING ? null : value;
        String precision = verb.group(3);
        String text = switch (verb.group(4)) {
            case "s" -> value instanceof String string ? cut(string, precision) : null;
            case "v" -> precision == null && !verb.group(1).contains("#") ? GoValues.text(value) : null;
            case "q" -> value instanceof String string && precision == null ? GoStrings.quoted(string) : null;
            case "d" -> value instanceof Integer || value instanceof Long ? digits((Number) value, verb) : null;
            case "t" -> value instanceof Boolean ? value.toString() : null;
            case "f" -> value instanceof Double real ? fixed(real, precision, verb) : null;
            case "x" -> value instanceof Integer whole && whole >= 0 ? Integer.toHexString(whole) : null;
            default -> null;
        };
        if (text == null) {
            throw new NotKnownException(-1, "printf with %" + verb.group(4) + " of a " + GoValues.type(value)
                    + " is not evaluated");
        }
        return text;
    }

    private static String cut(String text, @Nullable String precision) {
        return precision == null ? text : text.substring(0, Math.min(text.length(), Integer.parseInt(precision)));
    }

    private static String digits(Number number, Matcher verb) {
        if (verb.group(3) != null) {
            throw new NotKnownException(-1, "printf with a precision of a whole number is not evaluated");
        }
        return (verb.group(1).contains("+") && number.longValue() >= 0 ? "+" : "") + number;
    }

    private static String fixed(double value, @Nullable String precision, Matcher verb) {
        String text = new BigDecimal(value).setScale(precision == null ? 6 : Math.min(100, Integer.parseInt(precision)),
                RoundingMode.HALF_EVEN).toPlainString();
        return (verb.group(1).contains("+") && value >= 0 ? "+" : "") + text;
    }

    private static String padded(String text, Matcher verb) {
        int width = verb.group(2) == null ? 0 : Math.min(10_000, Integer.parseInt(verb.group(2)));
        int missing = width - text.codePointCount(0, text.length());
        if (missing <= 0) {
            return text;
        }
        if (verb.group(1).contains("-")) {
            return text + " ".repeat(missing);
        }
        boolean zeros = verb.group(1).contains("0");
        boolean signed = zeros && (text.startsWith("-") || text.startsWith("+")) && "dfx".contains(verb.group(4));
        return signed
                ? text.charAt(0) + "0".repeat(missing) + text.substring(1)
                : (zeros ? "0" : " ").repeat(missing) + text;
    }
}
