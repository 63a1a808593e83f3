package dev.scalinglint.tree.kustomize;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/**
 * A generator's file of {@code KEY=value} lines, each pair where it stands. No dialect of Compose's {@code .env}: to
 * kustomize quotes, blanks, {@code $} and what follows a {@code #} belong to the value, and each pair keeps its place,
 * which a dictionary of variables has not.
 */
final class EnvFile {
    private EnvFile() {}

    static List<Entry> pairs(SourceFile file, String text) {
        List<Entry> pairs = new ArrayList<>();
        int number = 1;
        for (int start = 0; start < text.length(); number++) {
            int end = endOfLine(text, start);
            int from = start;
            while (from < end && Character.isWhitespace(text.charAt(from))) {
                from++;
            }
            if (from < end && text.charAt(from) != '#') {
                int equals = text.indexOf('=', from);
                int last = equals < 0 || equals > end ? end : equals;
                pairs.add(new Entry(
                        NodeEdit.text(text.substring(from, last), place(file, text, start, from, last, number)),
                        NodeEdit.text(last < end ? text.substring(last + 1, end) : "",
                                place(file, text, start, Math.min(last + 1, end), end, number))));
            }
            start = text.startsWith("\r\n", end) ? end + 2 : end + 1;
        }
        return pairs;
    }

    private static int endOfLine(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private static Place place(SourceFile file, String text, int line, int from, int to, int number) {
        int column = text.codePointCount(line, from) + 1;
        return new Place(file, from, to, number, column, number, column + text.codePointCount(from, to));
    }
}
