package dev.scalinglint.manifest.yaml;

import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.scanner.Constant;

/**
 * SnakeYAML's reader for a text with a very long line. Its own one copies all of a word for each thousand characters of
 * it, which takes time with the square of the length; this one holds the whole text.
 */
final class WholeReader extends StreamReader {
    /** In characters: a shorter line costs nothing to speak of. */
    private static final int LONG = 1 << 16;
    private static final String NAME = "'reader'";

    private final int[] points;
    private int at;
    private int line;
    private int column;
    private int documentStart;

    private WholeReader(String text) {
        super("");
        this.points = text.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            if (!isPrintable(points[i])) {
                throw new ReaderException(NAME, i, points[i], "special characters are not allowed");
            }
        }
    }

    /** SnakeYAML's own one, or this one where a line of the text is very long. */
    static StreamReader of(String text) {
        return isLong(text) ? new WholeReader(text) : new StreamReader(text);
    }

    private static boolean isLong(String text) {
        int start = 0;
        while (text.length() - start > LONG) {
            int end = text.lastIndexOf('\n', start + LONG);
            if (end < start) {
                return true;
            }
            start = end + 1;
        }
        return false;
    }

    @Override
    public Mark getMark() {
        return new Mark(NAME, at, line, column, points, at);
    }

    @Override
    public void forward() {
        forward(1);
    }

    @Override
    public void forward(int length) {
        for (int i = 0; i < length && at < points.length; i++) {
            int point = points[at++];
            if (Constant.LINEBR.has(point) || point == '\r' && peek() != '\n') {
                line++;
                column = 0;
            } else if (point != 0xFEFF) {
                column++;
            }
        }
    }

    @Override
    public int peek() {
        return peek(0);
    }

    @Override
    public int peek(int index) {
        return at + index < points.length ? points[at + index] : 0;
    }

    @Override
    public String prefix(int length) {
        return new String(points, at, Math.min(length, points.length - at));
    }

    @Override
    public String prefixForward(int length) {
        String prefix = prefix(length);
        at += length;
        // As SnakeYAML does it: only called for what holds no line break.
        column += length;
        return prefix;
    }

    @Override
    public int getColumn() {
        return column;
    }

    @Override
    public int getDocumentIndex() {
        return at - documentStart;
    }

    @Override
    public void resetDocumentIndex() {
        documentStart = at;
    }

    @Override
    public int getIndex() {
        return at;
    }

    @Override
    public int getLine() {
        return line;
    }
}
