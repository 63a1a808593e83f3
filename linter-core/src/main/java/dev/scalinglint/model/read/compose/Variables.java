package dev.scalinglint.model.read.compose;

import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalar;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What docker compose makes of <code>${NAME}</code>, with the values that stand in the {@code .env} file beside it. */
public record Variables(Mapping known) {
    /** The only forms of a brace (domain.md 10); a default may hold another expression. */
    private static final Pattern BRACED = Pattern.compile("\\$\\{([A-Za-z_]\\w*)(?:(:?[-+?])(.*))?}", Pattern.DOTALL);
    private static final Pattern ANY = Pattern.compile("\\$(?:\\$|\\{|[A-Za-z_]\\w*)");
    private static final Pattern NAME = Pattern.compile("\\$\\{([A-Za-z_]\\w*)");

    /** A mistake in a text. */
    record Mistake(int start, int end, String expression, String meant) {}

    /** A text with its expressions replaced; null when nothing in the tree says what one of them is. */
    public @Nullable String value(String text) {
        StringBuilder value = new StringBuilder();
        int at = 0;
        for (Matcher found = ANY.matcher(text); found.find(at); ) {
            int start = found.start();
            int end = text.charAt(start + 1) == '{' ? closing(text, start + 1) : found.end();
            String one = end < 0 ? null : text.startsWith("$$", start) ? "$" : one(text.substring(start, end));
            if (one == null) {
                return null;
            }
            value.append(text, at, start).append(one);
            at = end;
        }
        return value.append(text, at, text.length()).toString();
    }

    private @Nullable String one(String expression) {
        Matcher braced = BRACED.matcher(expression);
        boolean isBraced = braced.matches();
        Scalar set = known.scalar(isBraced ? braced.group(1) : expression.substring(1));
        String sign = isBraced && braced.group(2) != null ? braced.group(2) : "";
        if (set != null && !(set.text().isEmpty() && sign.startsWith(":"))) {
            return sign.endsWith("+") ? value(braced.group(3)) : set.text();
        }
        return sign.endsWith("-") ? value(braced.group(3)) : null;
    }

    /** The first mistake in a text from an index on; null when there is none. A doubled dollar stands for itself. */
    static @Nullable Mistake mistake(String text, int from) {
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
        String meant = known.isEmpty() ? "${NAME}, or $${ where the text itself is meant" : text.charAt(end - 1) != '}' ? "${" + known + "}"
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
