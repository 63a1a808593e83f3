package dev.scalinglint.rule.expression;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be done with a string. Positions count code points. */
final class StringOperations {
    /** A term of the tree may be hostile: doubling a string a few dozen times is cheap to write. */
    private static final int LONGEST = 1_000_000;

    private StringOperations() {}

    /** {@link Term#NONE} where the arguments do not fit. */
    static Object call(String function, String text, @Nullable Object second, @Nullable Object third,
            @Nullable Object fourth)
            throws EvaluationException {
        if (second instanceof String other) {
            return withText(function, text, other, third, fourth);
        }
        if (second instanceof Long index) {
            return withIndex(function, text, index, third);
        }
        return second != null ? Term.NONE : switch (function) {
            case "string", "dyn" -> text;
            case "int", "double", "bool" -> parsed(function, text);
            case "lowerAscii", "upperAscii" -> ascii(function, text);
            case "reverse" -> new StringBuilder(text).reverse().toString();
            case "trim" -> text.strip();
            default -> Term.NONE;
        };
    }

    private static Object withIndex(String function, String text, long index, @Nullable Object end)
            throws EvaluationException {
        return switch (function) {
            case "charAt" -> slice(text, index, Math.min(index + 1, size(text)));
            case "substring" -> end == null
                    ? slice(text, index, size(text))
                    : end instanceof Long to ? slice(text, index, to) : Term.NONE;
            default -> Term.NONE;
        };
    }

    private static Object withText(String function, String text, String other, @Nullable Object third,
            @Nullable Object fourth)
            throws EvaluationException {
        return switch (function) {
            case "_+_" -> limited(text.length() + other.length(), text).concat(other);
            case "_<_", "_<=_", "_>_", "_>=_" -> NumberOperations.ordered(function, text, other);
            case "contains" -> text.contains(other);
            case "startsWith" -> text.startsWith(other);
            case "endsWith" -> text.endsWith(other);
            case "matches" -> matches(text, other);
            case "replace" -> third instanceof String by && (fourth == null || fourth instanceof Long)
                    ? replace(text, other, by, fourth == null ? -1 : (Long) fourth)
                    : Term.NONE;
            case "indexOf" -> third == null || third instanceof Long
                    ? indexOf(text, other, third == null ? 0 : (Long) third)
                    : Term.NONE;
            case "lastIndexOf" -> third == null || third instanceof Long
                    ? lastIndexOf(text, other, third == null ? size(text) : (Long) third)
                    : Term.NONE;
            case "split" -> third == null || third instanceof Long
                    ? split(text, other, third == null ? -1 : (Long) third)
                    : Term.NONE;
            default -> Term.NONE;
        };
    }

    static String limited(int length, String text) throws EvaluationException {
        if (length > LONGEST) {
            throw new EvaluationException("a string of more than " + LONGEST + " characters");
        }
        return text;
    }

    /** Patterns may come from a stranger, so they are matched in linear time. */
    private static boolean matches(String text, String pattern) throws EvaluationException {
        try {
            return Pattern.compile(pattern).matcher(text).find();
        } catch (PatternSyntaxException e) {
            throw new EvaluationException("'" + pattern + "' is no regular expression: " + e.getDescription());
        }
    }

    private static Object parsed(String type, String text) throws EvaluationException {
        try {
            if (type.equals("bool")) {
                return bool(text);
            }
            return type.equals("int") ? (Object) Long.valueOf(text) : (Object) Double.valueOf(text);
        } catch (NumberFormatException e) {
            throw new EvaluationException("'" + text + "' is no " + type);
        }
    }

    private static boolean bool(String text) throws EvaluationException {
        return switch (text) {
            case "true", "True", "TRUE", "t", "1" -> true;
            case "false", "False", "FALSE", "f", "0" -> false;
            default -> throw new EvaluationException("'" + text + "' is no bool");
        };
    }

    private static long size(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String slice(String text, long start, long end) throws EvaluationException {
        if (start < 0 || start > end || end > size(text)) {
            throw new EvaluationException(
                    "there is no part from " + start + " to " + end + " of a string of " + size(text));
        }
        return text.substring(text.offsetByCodePoints(0, (int) start), text.offsetByCodePoints(0, (int) end));
    }

    private static long indexOf(String text, String wanted, long from) throws EvaluationException {
        int start = slice(text, 0, from).length();
        int found = text.indexOf(wanted, start);
        return found < 0 ? -1 : text.codePointCount(0, found);
    }

    private static long lastIndexOf(String text, String wanted, long from) throws EvaluationException {
        int found = text.lastIndexOf(wanted, slice(text, 0, from).length());
        return found < 0 ? -1 : text.codePointCount(0, found);
    }

    private static String ascii(String function, String text) {
        StringBuilder changed = new StringBuilder(text);
        boolean lower = function.equals("lowerAscii");
        for (int i = 0; i < changed.length(); i++) {
            char c = changed.charAt(i);
            if (lower ? c >= 'A' && c <= 'Z' : c >= 'a' && c <= 'z') {
                changed.setCharAt(i, (char) (c ^ 0x20));
            }
        }
        return changed.toString();
    }

    private static String replace(String text, String old, String by, long most) throws EvaluationException {
        StringBuilder replaced = new StringBuilder();
        int from = 0;
        int found = text.indexOf(old);
        for (long left = most; found >= 0 && left != 0; left--) {
            replaced.append(text, from, found).append(by);
            from = found + old.length();
            limited(replaced.length(), text);
            found = found == text.length()
                    ? -1
                    : text.indexOf(old, old.isEmpty() ? text.offsetByCodePoints(found, 1) : from);
        }
        return replaced.append(text, from, text.length()).toString();
    }

    private static List<String> split(String text, String separator, long most) {
        if (most == 0) {
            return List.of();
        }
        int limit = most < 0 ? Integer.MAX_VALUE : (int) Math.min(most, Integer.MAX_VALUE);
        if (separator.isEmpty()) {
            return characters(text, limit);
        }
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int found = text.indexOf(separator); found >= 0 && parts.size() < limit - 1; found =
                text.indexOf(separator, from)) {
            parts.add(text.substring(from, found));
            from = found + separator.length();
        }
        parts.add(text.substring(from));
        return parts;
    }

    private static List<String> characters(String text, int limit) {
        int[] points = text.codePoints().toArray();
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < points.length; i++) {
            boolean last = parts.size() == limit - 1;
            parts.add(last ? new String(points, i, points.length - i) : Character.toString(points[i]));
            if (last) {
                break;
            }
        }
        return parts;
    }
}
