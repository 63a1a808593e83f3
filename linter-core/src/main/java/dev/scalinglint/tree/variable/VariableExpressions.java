package dev.scalinglint.tree.variable;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What docker compose makes of <code>${NAME}</code>.
 *
 * @param known values by name; one that is null is set to something that is not shown
 */
public record VariableExpressions(Map<String, String> known) {
    /** Where nothing in the tree sets a variable: defaults are all that is known. */
    public static final VariableExpressions NONE = new VariableExpressions(Map.of());

    /** The only forms of a brace (facts 10); a default may hold another expression. */
    private static final Pattern BRACED = Pattern.compile("\\$\\{([A-Za-z_]\\w*)(?:(:?[-+?])(.*))?}", Pattern.DOTALL);
    private static final Pattern ANY = Pattern.compile("\\$(?:\\$|\\{|[A-Za-z_]\\w*)");
    private static final Pattern NAME = Pattern.compile("\\$\\{([A-Za-z_]\\w*)");
    /** What decides where a text is cut into words: such a default must be filled in first. */
    private static final Pattern CUTS = Pattern.compile("[\\s\"'\\\\$;&|<>()`]");
    /** In characters, beyond the text that it is filled into. */
    private static final int LONGEST = 1 << 16;
    /** Expressions in defaults of expressions; each level is looked through once more. */
    private static final int DEEPEST = 20;

    /** In words, why a text is not filled in. */
    public static final String BEYOND = "expressions may stand in each other " + DEEPEST + " deep and come to "
            + LONGEST + " characters, and these go beyond";

    /** A mistake in a text. */
    public record Mistake(int start, int end, String expression, String meant) {}

    /** One expression: {@code sign} is empty or one of {@code - :- + :+ ? :?}. */
    private record Expression(String name, String sign, String word) {
        static Expression of(String text) {
            Matcher braced = BRACED.matcher(text);
            return !braced.matches()
                    ? new Expression(text.substring(1), "", "")
                    : new Expression(braced.group(1), braced.group(2) == null
                            ? ""
                            : braced.group(2), braced.group(3) == null ? "" : braced.group(3));
        }
    }

    /** A text with its expressions replaced; null when nothing in the tree says what one of them is. */
    public @Nullable String value(String text) {
        if (text.indexOf('$') < 0) {
            return text;
        }
        if (isTooDeep(text)) {
            return null;
        }
        StringBuilder value = new StringBuilder();
        int at = 0;
        for (Matcher found = ANY.matcher(text); found.find(at);) {
            int end = end(text, found);
            String one = end < 0 || value.length() > LONGEST + text.length()
                    ? null
                    : text.startsWith("$$", found.start())
                            ? "$"
                            : one(text.substring(found.start(), end));
            if (one == null) {
                return null;
            }
            value.append(text, at, found.start()).append(one);
            at = end;
        }
        return value.append(text, at, text.length()).toString();
    }

    private @Nullable String one(String written) {
        Expression expression = Expression.of(written);
        String set = known.get(expression.name);
        if (set != null && !(set.isEmpty() && expression.sign.startsWith(":"))) {
            return expression.sign.endsWith("+") ? value(expression.word) : set;
        }
        if (set != null && expression.sign.endsWith("+")) {
            return "";
        }
        return expression.sign.endsWith("-")
                && (set != null || !known.containsKey(expression.name)) ? value(expression.word) : null;
    }

    /**
     * A text that means the same and names no variable that is known: what is left is filled in by an environment, or
     * by a default that
     * changes nothing in how the text is cut into words.
     *
     * @return null where the text nests too deeply, or comes to more than {@value #LONGEST} characters
     */
    public @Nullable String filled(String text) {
        return text.indexOf('$') < 0 ? text : isTooDeep(text) ? null : mistake(text, 0) != null ? text : all(text);
    }

    private @Nullable String all(String text) {
        StringBuilder filled = new StringBuilder();
        int at = 0;
        for (Matcher found = ANY.matcher(text); found.find(at);) {
            int end = end(text, found);
            String written = text.substring(found.start(), end);
            String one = written.equals("$$") ? written : filledOne(written);
            if (one == null || filled.length() + one.length() > LONGEST + text.length()) {
                return null;
            }
            filled.append(text, at, found.start()).append(one);
            at = end;
        }
        return filled.append(text, at, text.length()).toString();
    }

    private @Nullable String filledOne(String written) {
        Expression expression = Expression.of(written);
        String sign = expression.sign;
        if (!known.containsKey(expression.name)) {
            return sign.endsWith("-") && CUTS.matcher(expression.word).find() ? all(expression.word) : written;
        }
        String set = known.get(expression.name);
        if (set == null) {
            return "${" + expression.name + "}";
        }
        boolean counts = !(set.isEmpty() && sign.startsWith(":"));
        return switch (sign.isEmpty() ? ' ' : sign.charAt(sign.length() - 1)) {
            case '+' -> counts ? all(expression.word) : "";
            case '-' -> counts ? literal(set) : all(expression.word);
            case '?' -> counts ? literal(set) : written;
            default -> literal(set);
        };
    }

    /** A value as a text that stands for it. */
    public static String literal(String value) {
        return value.replace("$", "$$");
    }

    /** The name of the first variable that a text cannot do without and that is not set; null when there is none. */
    public @Nullable String required(String text) {
        if (isTooDeep(text)) {
            return null;
        }
        for (Matcher found = ANY.matcher(text); found.find();) {
            int end = text.startsWith("${", found.start()) ? closing(text, found.start() + 1) : -1;
            Expression expression = end < 0 ? null : Expression.of(text.substring(found.start(), end));
            String set = expression == null ? "" : known.get(expression.name);
            boolean lacks = expression != null && expression.sign.endsWith("?")
                    && (set == null
                            ? !known.containsKey(expression.name)
                            : set.isEmpty()
                                    && expression.sign.length() > 1);
            if (expression != null && lacks) {
                return expression.name;
            }
        }
        return null;
    }

    private static int end(String text, Matcher found) {
        return text.charAt(found.start() + 1) == '{' ? closing(text, found.start() + 1) : found.end();
    }

    /** Whether expressions stand in each other so deeply that they are not looked at. */
    private static boolean isTooDeep(String text) {
        int depth = 0;
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            depth = c == '{' && text.charAt(i - 1) == '$' ? depth + 1 : c == '}' ? Math.max(0, depth - 1) : depth;
            if (depth > DEEPEST) {
                return true;
            }
        }
        return false;
    }

    /** The first mistake in a text from an index on; null when there is none. A doubled dollar stands for itself. */
    public static @Nullable Mistake mistake(String text, int from) {
        if (text.indexOf('$', from) < 0 || isTooDeep(text)) {
            return null;
        }
        for (int i = text.indexOf('$', from); i >= 0 && i + 1 < text.length(); i = text.indexOf('$', i + 1)) {
            if (text.charAt(i + 1) == '$') {
                i++;
            } else if (text.charAt(i + 1) == '{') {
                int end = closing(text, i + 1);
                if (end < 0 || !BRACED.matcher(text.substring(i, end)).matches()) {
                    return mistake(text, i, end < 0 ? text.length() : end);
                }
            }
        }
        return null;
    }

    private static Mistake mistake(String text, int start, int end) {
        Matcher name = NAME.matcher(text).region(start, end);
        String known = name.lookingAt() ? name.group(1) : "";
        char next = known.isEmpty() || name.end() >= end ? ' ' : text.charAt(name.end());
        String meant = known.isEmpty()
                ? "${NAME}, or $${ where the text itself is meant"
                : text.charAt(end - 1) != '}'
                        ? "${" + known + "}"
                        : next == ':' ? "${" + known + ":-…}" : "${" + known + "} or ${" + known + ":-…}";
        return new Mistake(start, end, "${" + known + (next == ' ' ? "" : next) + "…}", meant);
    }

    /** Just past the brace that closes the one at {@code open}; -1 when none does. */
    private static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' && text.charAt(i - 1) == '$' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return -1;
    }
}
