package dev.scalinglint.report;

import dev.scalinglint.source.SecretText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The line a finding is about, safe to print.
 *
 * @param line   cut when very long; no secret, nothing that steers a terminal
 * @param carets white space and carets: printed below the line they mark the value
 */
public record Excerpt(String line, String carets) {
    private static final int LONGEST = 160;
    private static final int BEFORE = 60;
    private static final int NEIGHBOURHOOD = 1000;
    private static final String HIDDEN = "***";
    private static final Pattern BEFORE_NAME = Pattern.compile("[\\s{\"'-]*(?:name:\\s*)?[\"']?");

    /**
     * The line at {@code start} with what stands up to {@code end} marked.
     *
     * @param start index into {@code text}
     * @param end   greater than {@code start}
     */
    static Excerpt of(String text, int start, int end) {
        // A file may be one line of megabytes: only what stands near is looked at.
        int lineStart = startOfLine(text, start);
        int lastNear = Math.min(text.length(), Math.min(end, start + NEIGHBOURHOOD) + NEIGHBOURHOOD);
        String line = text.substring(lineStart, endOfLine(text, start, lastNear));
        int from = start - lineStart;
        int to = Math.min(end - lineStart, line.length());
        int shown = SecretText.start(line, around(text, lineStart, lastNear));
        if (shown < line.length()) {
            line = line.substring(0, shown) + HIDDEN;
            from = Math.min(from, shown);
            to = to > shown ? line.length() : to;
        }
        return cut(line, from, Math.max(to, from + 1));
    }

    private static Supplier<SecretText.Around> around(String text, int lineStart, int last) {
        return () -> {
            List<String> lines =
                    new ArrayList<>(text.substring(Math.max(0, lineStart - NEIGHBOURHOOD), lineStart).lines().toList());
            int at = lines.size();
            lines.addAll(text.substring(lineStart, last).lines().toList());
            return new SecretText.Around(lines, at);
        };
    }

    /**
     * The same with nothing shown but the name at {@code start} and what indents it: the rest of the line may hold a
     * secret.
     */
    static Excerpt ofName(String text, int start, int end) {
        int last = endOfLine(text, start, end);
        String before = text.substring(startOfLine(text, start), start);
        String indent = BEFORE_NAME.matcher(before).matches() ? before : "…";
        return cut(indent + text.substring(start, last) + HIDDEN, indent.length(), indent.length() + last - start);
    }

    /** Of the line or, where that is long, of what is near. */
    private static int startOfLine(String text, int from) {
        int start = from;
        while (start > Math.max(0, from - NEIGHBOURHOOD) && text.charAt(start - 1) != '\n'
                && text.charAt(start - 1) != '\r') {
            start--;
        }
        return start;
    }

    private static int endOfLine(String text, int from, int most) {
        int end = from;
        while (end < most && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private static Excerpt cut(String line, int from, int to) {
        int first = line.length() <= LONGEST ? 0 : character(line, Math.max(0, from - BEFORE));
        int last = line.length() <= first + LONGEST ? line.length() : character(line, first + LONGEST);
        String shown = (first > 0 ? "…" : "") + line.substring(first, last) + (last < line.length() ? "…" : "");
        int moved = first > 0 ? 1 - first : 0;
        return draw(shown, from + moved, Math.min(to + moved, shown.length()));
    }

    /** The index of the whole character at {@code index}: never the second half of one. */
    private static int character(String line, int index) {
        return index > 0 && Character.isLowSurrogate(line.charAt(index)) ? index - 1 : index;
    }

    private static Excerpt draw(String line, int from, int to) {
        StringBuilder carets = new StringBuilder();
        StringBuilder shown = new StringBuilder();
        int next;
        for (int i = 0; i < line.length(); i = next) {
            int c = line.codePointAt(i);
            next = i + Character.charCount(c);
            if (c >= ' ' && c < 0x7F) {
                shown.append((char) c);
                carets.append(i < from ? " " : i < to ? "^" : "");
                continue;
            }
            int plain = c != '\t' && PlainOutput.isUnseen(c) ? 0xFFFD : c;
            shown.appendCodePoint(plain);
            if (i < from) {
                // A tab below a tab reaches as far, whatever a terminal makes of it.
                carets.append(c == '\t' ? "\t" : " ".repeat(Columns.of(plain)));
            } else if (i < to) {
                carets.append("^".repeat(Columns.of(plain)));
            }
        }
        return new Excerpt(shown.toString().stripTrailing(),
                carets.indexOf("^") < 0 ? carets + "^" : carets.toString());
    }
}
