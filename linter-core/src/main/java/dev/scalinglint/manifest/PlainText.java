package dev.scalinglint.manifest;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A text as a YAML scalar on one line, for the files that we write ourselves. */
public final class PlainText {
    /** What every version of YAML reads as text, also between braces, but for some words. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z](?:[A-Za-z0-9_./ -]*[A-Za-z0-9_/-])?");
    private static final Set<String> WORDS = Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

    private PlainText() {}

    /** As it is where that is certain, else in double quotes. */
    public static String of(String text) {
        if (PLAIN.matcher(text).matches() && !WORDS.contains(text.toLowerCase(Locale.ROOT))) {
            return text;
        }
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < 0x20 || c >= 0x7f && c < 0xa0 || Character.isSurrogate(c) || c == 0xfeff || c == 0x2028
                    || c == 0x2029) {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
