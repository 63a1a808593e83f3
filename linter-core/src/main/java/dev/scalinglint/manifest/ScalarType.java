package dev.scalinglint.manifest;

import dev.scalinglint.manifest.Scalar.Type;
import java.time.YearMonth;

/**
 * What an unquoted scalar is to Kubernetes, whose YAML library still reads YAML 1.1's booleans, octals and underscores.
 */
public final class ScalarType {
    private ScalarType() {}

    public static Type of(String text) {
        if (text.isEmpty()) {
            return Type.NULL;
        }
        char first = text.charAt(0);
        if (first >= '0' && first <= '9' || first == '-' || first == '+' || first == '.') {
            return number(text, first);
        }
        return text.length() <= 5 ? word(text) : Type.STRING;
    }

    private static Type word(String text) {
        return switch (text) {
            case "~", "null", "Null", "NULL" -> Type.NULL;
            case "true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON", "y", "Y",
                    "false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF", "n", "N" ->
                Type.BOOLEAN;
            default -> Type.STRING;
        };
    }

    private static Type number(String text, char first) {
        if (text.length() > 4 && text.charAt(4) == '-' && isTimestamp(text)) {
            return Type.TIMESTAMP;
        }
        if (isInfinite(text)) {
            return Type.FLOAT;
        }
        String plain = first != '.' && text.indexOf('_') >= 0 ? text.replace("_", "") : text;
        int sign = first == '-' || first == '+' ? 1 : 0;
        if (isInteger(plain, sign)) {
            return Type.INTEGER;
        }
        return isFloat(plain, sign) ? Type.FLOAT : Type.STRING;
    }

    private static boolean isInfinite(String text) {
        return switch (text) {
            case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF", "-.inf", "-.Inf", "-.INF", ".nan", ".NaN", ".NAN" ->
                true;
            default -> false;
        };
    }

    private static boolean isInteger(String text, int from) {
        if (text.length() > from + 1 && text.charAt(from) == '0') {
            return switch (text.charAt(from + 1)) {
                case 'x', 'X' -> allDigits(text, from + 2, 16);
                case 'o', 'O' -> allDigits(text, from + 2, 8);
                case 'b', 'B' -> allDigits(text, from + 2, 2);
                default -> allDigits(text, from + 1, 8);
            };
        }
        // More than 19 digits do not fit 64 bits: they are read as a float.
        return text.length() - from <= 19 && allDigits(text, from, 10);
    }

    private static boolean allDigits(String text, int from, int radix) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) > 'f' || Character.digit(text.charAt(i), radix) < 0) {
                return false;
            }
        }
        return from < text.length();
    }

    /** Digits with at most one dot, at least one digit, and perhaps an exponent. */
    private static boolean isFloat(String text, int from) {
        int at = skipDigits(text, from);
        int digits = at - from;
        if (at < text.length() && text.charAt(at) == '.') {
            int fraction = at + 1;
            at = skipDigits(text, fraction);
            digits += at - fraction;
        }
        if (digits > 0 && at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            int exponent = at + 1;
            if (exponent < text.length() && (text.charAt(exponent) == '-' || text.charAt(exponent) == '+')) {
                exponent++;
            }
            at = skipDigits(text, exponent);
            // What no double can hold is read as a text.
            return at > exponent && at == text.length() && !Double.isInfinite(Double.parseDouble(text));
        }
        return digits > 0 && at == text.length();
    }

    private static int skipDigits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    /** {@code 2026-11-21}, or with a time after {@code T}, {@code t} or a blank. */
    private static boolean isTimestamp(String text) {
        if (skipDigits(text, 0) != 4) {
            return false;
        }
        int month = skipDigits(text, 5);
        if (month == 5 || month > 7 || month == text.length() || text.charAt(month) != '-') {
            return false;
        }
        int day = skipDigits(text, month + 1);
        return day > month + 1 && day <= month + 3
                && isDate(text, month, day)
                && (day == text.length() || isTime(text, day));
    }

    private static boolean isDate(String text, int monthEnd, int dayEnd) {
        int month = Integer.parseInt(text, 5, monthEnd, 10);
        int day = Integer.parseInt(text, monthEnd + 1, dayEnd, 10);
        return month >= 1 && month <= 12 && day >= 1
                && day <= YearMonth.of(Integer.parseInt(text, 0, 4, 10), month).lengthOfMonth();
    }

    private static boolean isTime(String text, int at) {
        char separator = text.charAt(at);
        int colons = 0;
        for (int i = at + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            colons += c == ':' ? 1 : 0;
            if ((c < '0' || c > '9') && ":.+-Z".indexOf(c) < 0) {
                return false;
            }
        }
        return separator == ' ' ? colons == 2 : (separator == 'T' || separator == 't') && colons >= 2;
    }
}
