package dev.scalinglint.source;

/**
 * Where something stands in a file.
 *
 * @param file        the file it was read from
 * @param start       index of its first character in the file's text, as a Java string index
 * @param end         index just past its last character
 * @param line        1-based line of the first character; lines end at {@code \n}, {@code \r\n} or {@code \r} as in
 *                    editors
 * @param column      1-based column of the first character, in code points
 * @param endLine     1-based line of the last character
 * @param endColumn   1-based column just past the last character, in code points
 */
public record Place(SourceFile file, int start, int end, int line, int column, int endLine, int endColumn)
        implements
            Comparable<Place> {

    /** The very beginning of a file: for findings about the file as a whole. */
    public static Place startOf(SourceFile file) {
        return new Place(file, 0, 0, 1, 1, 1, 1);
    }

    /** From the start of this place to the end of {@code last}, which must stand in the same file. */
    public Place through(Place last) {
        return new Place(file, start, last.end, line, column, last.endLine, last.endColumn);
    }

    @Override
    public int compareTo(Place other) {
        int byFile = file.path().compareTo(other.file.path());
        return byFile != 0 ? byFile : Integer.compare(start, other.start);
    }

    /** By hand, as {@link #hashCode}: a record's own are made at run time, and every object counted asks them. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Place place && start == place.start && end == place.end && file.equals(place.file);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * file.hashCode() + start) + end;
    }

    @Override
    public String toString() {
        return file.path() + ":" + line + ":" + column;
    }
}
