package dev.scalinglint.read.connection;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.InnerPlace;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Scalar;
import java.util.ArrayList;
import java.util.List;

/**
 * The settings of a configuration text, one a line: {@code name value}, {@code name = value}, under {@code [section]}
 * headers or none.
 */
final class ConfigLines {
    /**
     * A setting, or a section's header.
     *
     * @param section in lower case; {@code ""} before the first header
     * @param name    in lower case, {@code _} for {@code -}; {@code ""} for the header itself
     * @param value   where it stands in the file
     * @param rest    what stands behind it on its line, a comment to PostgreSQL and MySQL and an error to others;
     *                {@code ""} for nothing
     */
    record Line(String section, String name, Located<String> value, String rest) {}

    private final Entry entry;
    private final List<Line> lines = new ArrayList<>();
    private String section = "";

    private ConfigLines(Entry entry) {
        this.entry = entry;
    }

    /** Of one key of a ConfigMap; empty where its value is no text. */
    static List<Line> of(Entry entry) {
        ConfigLines reader = new ConfigLines(entry);
        if (entry.value() instanceof Scalar content) {
            String text = content.text();
            for (int start = 0; start < text.length();) {
                int end = text.indexOf('\n', start);
                end = end < 0 ? text.length() : end;
                reader.line(text, start, end);
                start = end + 1;
            }
        }
        return reader.lines;
    }

    private void line(String text, int lineStart, int lineEnd) {
        int start = lineStart;
        int end = lineEnd;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (start == end || text.charAt(start) == '#' || text.charAt(start) == ';') {
            return;
        }
        int close = text.charAt(start) == '[' ? text.indexOf(']', start) : -1;
        if (close > 0 && close < end) {
            section = lower(text.substring(start + 1, close).strip());
            lines.add(new Line(section, "", located(text, start, close + 1), ""));
            return;
        }
        int nameEnd = start;
        while (nameEnd < end && !Character.isWhitespace(text.charAt(nameEnd)) && text.charAt(nameEnd) != '=') {
            nameEnd++;
        }
        int value = nameEnd;
        while (value < end && (Character.isWhitespace(text.charAt(value)) || text.charAt(value) == '=')) {
            value++;
        }
        if (nameEnd > start && value < end) {
            int stop = comment(text, value, end);
            lines.add(new Line(section, lower(text.substring(start, nameEnd)).replace('-', '_'),
                    located(text, value, stop),
                    text.substring(stop, end).strip()));
        }
    }

    /** Where a comment behind the value begins, or the line ends. */
    private static int comment(String text, int from, int end) {
        int at = text.indexOf(" #", from);
        int stop = at < 0 || at >= end ? end : at;
        while (stop > from && Character.isWhitespace(text.charAt(stop - 1))) {
            stop--;
        }
        return stop;
    }

    private Located<String> located(String text, int start, int end) {
        String value = text.substring(start, end);
        boolean quoted = value.length() > 1 && (value.charAt(0) == '\'' || value.charAt(0) == '"')
                && value.endsWith(value.substring(0, 1));
        String plain = quoted ? value.substring(1, value.length() - 1) : value;
        return new Located<>(plain, plain, InnerPlace.of(entry, start, end), false);
    }

    private static String lower(String text) {
        return text.toLowerCase(java.util.Locale.ROOT);
    }
}
