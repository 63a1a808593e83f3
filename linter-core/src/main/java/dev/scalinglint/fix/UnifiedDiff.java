package dev.scalinglint.fix;

import dev.scalinglint.source.SecretLines;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Two texts as a unified diff. Fixes change few lines that stand apart, so lines are matched by what is equal around
 * each change: the common beginning and end of the rest, hunk by hunk.
 */
final class UnifiedDiff {
    private static final int CONTEXT = 3;

    private final List<String> before;
    private final List<String> after;
    private final BitSet hidden;
    private final BitSet hiddenAfter;

    /** Lines {@code [from, to)} of the old text that become {@code [newFrom, newTo)} of the new one. */
    private record Change(int from, int to, int newFrom, int newTo) {}

    private UnifiedDiff(String before, String after) {
        this.before = lines(before);
        this.after = lines(after);
        this.hidden = SecretLines.of(this.before);
        this.hiddenAfter = SecretLines.of(this.after);
    }

    /**
     * Without what may hold a secret: such a line is no context, and a change of one is only counted.
     *
     * @return of no text where the texts are equal, or nothing of the difference may be shown
     */
    static Diff of(String path, String before, String after) {
        UnifiedDiff diff = new UnifiedDiff(before, after);
        List<Change> changes = diff.changes();
        List<Change> shown = changes.stream().filter(diff::isShown).toList();
        StringBuilder text = new StringBuilder(shown.isEmpty()
                ? ""
                : "--- " + name("a/" + path) + "\n+++ " + name("b/" + path) + "\n");
        List<Change> hunk = new ArrayList<>();
        for (Change change : shown) {
            if (!hunk.isEmpty() && diff.isApart(hunk.get(hunk.size() - 1), change)) {
                diff.write(hunk, text);
                hunk.clear();
            }
            hunk.add(change);
        }
        if (!hunk.isEmpty()) {
            diff.write(hunk, text);
        }
        return new Diff(text.toString(), changes.size() - shown.size());
    }

    private boolean isShown(Change change) {
        return isPlain(hidden, change.from(), change.to()) && isPlain(hiddenAfter, change.newFrom(), change.newTo());
    }

    private static boolean isPlain(BitSet hidden, int from, int to) {
        int next = hidden.nextSetBit(from);
        return next < 0 || next >= to;
    }

    /**
     * Whether two changes are hunks of their own: far from each other, or with something between them that must not be
     * shown.
     */
    private boolean isApart(Change one, Change next) {
        return next.from() - one.to() > 2 * CONTEXT || !isPlain(hidden, one.to(), next.from())
                || next.from() - one.to() != next.newFrom() - one.newTo();
    }

    private int lead(Change first) {
        int lead = 0;
        while (lead < CONTEXT && first.from() - lead > 0 && !hidden.get(first.from() - lead - 1)) {
            lead++;
        }
        return lead;
    }

    private int trail(Change last) {
        int trail = 0;
        while (trail < CONTEXT && last.to() + trail < before.size() && !hidden.get(last.to() + trail)) {
            trail++;
        }
        return trail;
    }

    /**
     * With their line feeds, which is what the tools that apply a diff count by; a carriage return is part of the line.
     */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            lines.add(text.substring(start, end + 1));
            start = end + 1;
        }
        if (start < text.length()) {
            lines.add(text.substring(start));
        }
        return lines;
    }

    private List<Change> changes() {
        return LineMatch.of(before, after, Change::new);
    }

    private void write(List<Change> hunk, StringBuilder text) {
        Change first = hunk.get(0);
        Change last = hunk.get(hunk.size() - 1);
        int lead = lead(first);
        int trail = trail(last);
        int from = first.from() - lead;
        int newFrom = first.newFrom() - lead;
        text.append("@@ -").append(range(from, last.to() + trail - from)).append(" +")
                .append(range(newFrom, last.newTo() + trail - newFrom)).append(" @@\n");
        int at = from;
        for (Change change : hunk) {
            write(' ', before.subList(at, change.from()), text);
            write('-', before.subList(change.from(), change.to()), text);
            write('+', after.subList(change.newFrom(), change.newTo()), text);
            at = change.to();
        }
        write(' ', before.subList(at, at + trail), text);
    }

    /** Of no lines the line before them is named. */
    private static String range(int from, int count) {
        return (count == 0 ? from : from + 1) + (count == 1 ? "" : "," + count);
    }

    private static void write(char sign, List<String> lines, StringBuilder text) {
        for (String line : lines) {
            text.append(sign).append(line).append(line.endsWith("\n") ? "" : "\n\\ No newline at end of file\n");
        }
    }

    /**
     * As git writes a path: in quotes when it holds more than plain characters, with a tab behind it when it holds a
     * blank.
     */
    private static String name(String path) {
        boolean plain = path.chars().allMatch(c -> c >= ' ' && c < 0x7F && c != '"' && c != '\\');
        if (plain) {
            return path.indexOf(' ') >= 0 ? path + "\t" : path;
        }
        StringBuilder quoted = new StringBuilder("\"");
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            quoted.append(c == '"' || c == '\\'
                    ? "\\" + c
                    : c >= ' ' && c < 0x7F ? String.valueOf(c) : "\\%03o".formatted((int) c));
        }
        return quoted.append('"').toString();
    }
}
