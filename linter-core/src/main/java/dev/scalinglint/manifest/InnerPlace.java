package dev.scalinglint.manifest;

import dev.scalinglint.source.Place;
import dev.scalinglint.source.UnreadableException;

/** Where a part of a scalar's content stands in the file: a configuration inside a ConfigMap has lines of its own. */
public final class InnerPlace {
    private InnerPlace() {}

    /**
     * The place of {@code [start, end)} of the content of {@code entry}'s scalar; the key's place where folding or
     * escapes leave no one-to-one correspondence.
     */
    public static Place of(Entry entry, int start, int end) {
        if (!(entry.value() instanceof Scalar scalar)) {
            return entry.key().place();
        }
        try {
            String text = scalar.place().file().text();
            int from = index(text, scalar, start);
            int to = from < 0 ? -1 : from + end - start;
            boolean same = from >= 0 && text.regionMatches(from, scalar.text(), start, end - start);
            return same ? between(text, scalar.place(), from, to) : entry.key().place();
        } catch (UnreadableException gone) {
            return entry.key().place();
        }
    }

    /**
     * The place of {@code [start, end)} of a text, which may be folded or escaped; the whole text's place where it is
     * not written there, as when a variable was replaced in it.
     */
    public static Place of(Located<String> content, int start, int end) {
        try {
            String text = content.place().file().text();
            int from = new ContentIndex(text, content.place().start(), content.text()).of(start);
            int last = from < 0
                    ? -1
                    : new ContentIndex(text, content.place().start(), content.text()).of(Math.max(start, end - 1));
            return from < 0 || last < from || last >= content.place().end()
                    ? content.place()
                    : between(text, content.place(), from, last + 1);
        } catch (UnreadableException gone) {
            return content.place();
        }
    }

    /** Index in the file of a character of the content; -1 when it cannot be told. */
    private static int index(String text, Scalar scalar, int offset) {
        Place place = scalar.place();
        String content = scalar.text();
        if (text.startsWith(content, place.start())) {
            return place.start() + offset;
        } else if (scalar.style() == Scalar.Style.LITERAL) {
            return literal(text, place.start(), content, offset);
        }
        boolean quotesOnly =
                place.end() - place.start() == content.length() + 2 && text.startsWith(content, place.start() + 1);
        return quotesOnly ? place.start() + 1 + offset : -1;
    }

    /** Lines of a literal scalar follow its header one by one, each behind the same indentation. */
    private static int literal(String text, int header, String content, int offset) {
        int line = nextLine(text, header);
        int contentLine = 0;
        for (int next = content.indexOf('\n'); next >= 0 && next < offset; next = content.indexOf('\n', contentLine)) {
            contentLine = next + 1;
            line = nextLine(text, line);
        }
        int indent = 0;
        while (line + indent < text.length() && text.charAt(line + indent) == ' ') {
            indent++;
        }
        int contentIndent = 0;
        while (contentLine + contentIndent < content.length() && content.charAt(contentLine + contentIndent) == ' ') {
            contentIndent++;
        }
        int shift = indent - contentIndent;
        return shift < 0 ? -1 : line + shift + offset - contentLine;
    }

    private static int nextLine(String text, int at) {
        int i = at;
        while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
            i++;
        }
        boolean pair = i + 1 < text.length() && text.charAt(i) == '\r' && text.charAt(i + 1) == '\n';
        return Math.min(text.length(), i + (pair ? 2 : 1));
    }

    /**
     * A place behind a known one in the same file, up to the end of its line; the known one where the two do not fit.
     */
    private static Place between(String text, Place known, int from, int to) {
        if (from < known.start() || to < from || to > text.length()) {
            return known;
        }
        int line = known.line();
        int lineStart = known.start();
        int before = known.column() - 1;
        for (int i = known.start(); i < from; i++) {
            if (isLineEnd(text, i)) {
                line++;
                lineStart = i + 1;
                before = 0;
            }
        }
        int end = from;
        while (end < to && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        int column = before + text.codePointCount(lineStart, from) + 1;
        return new Place(known.file(), from, end, line, column, line, column + text.codePointCount(from, end));
    }

    private static boolean isLineEnd(String text, int at) {
        return text.charAt(at) == '\n' || text.charAt(at) == '\r' && !text.startsWith("\n", at + 1);
    }
}
