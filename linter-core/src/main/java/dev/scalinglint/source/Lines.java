package dev.scalinglint.source;

import java.util.Arrays;

/**
 * Where the lines of a text begin. They end at {@code \n}, {@code \r\n} or {@code \r}, as in editors; YAML 1.1's
 * further line breaks (NEL, LS, PS) do not count.
 */
public final class Lines {
    private final SourceFile file;
    private final String text;
    private final int[] starts;
    private final boolean wide;
    private final boolean plain;

    private Lines(SourceFile file, String text, int[] starts, boolean wide, boolean plain) {
        this.file = file;
        this.text = text;
        this.starts = starts;
        this.wide = wide;
        this.plain = plain;
    }

    /** The lines of {@code text}, which is what {@code file} holds. */
    public static Lines of(SourceFile file, String text) {
        int[] starts = new int[16 + text.length() / 16];
        int count = 1;
        boolean wide = false;
        boolean plain = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c <= '~') {
                continue;
            }
            if (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, 2 * count);
                }
                starts[count++] = i + 1;
            } else if (c != '\r' && c != '\t') {
                plain = false;
                wide |= c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
            }
        }
        return new Lines(file, text, Arrays.copyOf(starts, count), wide, plain);
    }

    /** Whether a code point of the text takes two chars, so that code points and string indexes differ. */
    public boolean isWide() {
        return wide;
    }

    /** Whether it is all printable ASCII, line ends and tabs. */
    public boolean isPlain() {
        return plain;
    }

    /** The place of the characters from {@code start} up to but not including {@code end}, as string indexes. */
    public Place place(int start, int end) {
        int line = line(start);
        // Nearly everything ends in the line in which it begins.
        boolean within = end <= start || line == starts.length || end <= starts[line];
        int last = within ? line : line(end - 1);
        return new Place(file, start, end, line, column(line, start), last, column(last, end));
    }

    /**
     * A range that ends at the line and column of {@code end} itself: behind a line end that is the beginning of the
     * next line.
     */
    public Place span(int start, int end) {
        int line = line(start);
        int last = line(end);
        return new Place(file, start, end, line, column(line, start), last, column(last, end));
    }

    /** The place of the one character at an index; empty at the end of a line. */
    public Place at(int index) {
        boolean ended = index >= text.length() || text.charAt(index) == '\n' || text.charAt(index) == '\r';
        return place(index, ended ? index : text.offsetByCodePoints(index, 1));
    }

    /** The 1-based line of a string index. */
    public int line(int index) {
        int found = Arrays.binarySearch(starts, index);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The string index at which a 1-based line begins. */
    public int start(int line) {
        return starts[line - 1];
    }

    /** How many lines there are: at least one, and one more than there are line ends. */
    public int count() {
        return starts.length;
    }

    private int column(int line, int index) {
        int start = starts[line - 1];
        return 1 + (wide ? text.codePointCount(start, index) : index - start);
    }
}
