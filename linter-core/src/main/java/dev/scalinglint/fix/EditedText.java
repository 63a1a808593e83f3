package dev.scalinglint.fix;

import dev.scalinglint.finding.TextEdit;
import dev.scalinglint.manifest.Written;
import dev.scalinglint.manifest.yaml.YamlReader;
import dev.scalinglint.source.Lines;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.SourceFile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A file's text, with what it says and where its lines are: what edits are planned on. */
final class EditedText {
    private final SourceFile file;
    private final String text;
    private final Lines lines;
    private final List<Written> documents;

    private EditedText(SourceFile file, String text, List<Written> documents) {
        this.file = file;
        this.text = text;
        this.lines = Lines.of(file, text);
        this.documents = documents;
    }

    /** Null when something in the text cannot be read: what is broken is not changed. */
    static @Nullable EditedText of(SourceFile file, String text) {
        List<Written> documents = file.isNginx() ? List.of() : YamlReader.written(file, text);
        return documents == null ? null : new EditedText(file, text, documents);
    }

    SourceFile file() {
        return file;
    }

    String text() {
        return text;
    }

    List<Written> documents() {
        return documents;
    }

    /** How many keys of one mapping have the name of one before them. */
    int repeatedKeys() {
        return documents.stream().mapToInt(EditedText::repeatedKeys).sum();
    }

    private static int repeatedKeys(Written node) {
        Set<String> names = new HashSet<>();
        int repeated = 0;
        for (Written child : node.children()) {
            repeated += repeatedKeys(child)
                    + (child.isKey() && child.scalar() != null && !names.add(child.scalar().text()) ? 1 : 0);
        }
        return repeated;
    }

    /** The innermost node around a place; null where there is none, as in a configuration that is no YAML. */
    @Nullable
    Written at(Place place) {
        return at(place.start(), place.end());
    }

    /** The same around one character. */
    @Nullable
    Written at(int index) {
        return at(index, index + 1);
    }

    private @Nullable Written at(int start, int end) {
        for (Written document : documents) {
            Written found = document.around(start, end);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    TextEdit replace(int start, int end, String with) {
        return new TextEdit(lines.span(start, end), with);
    }

    Place place(int start, int end) {
        return lines.place(start, end);
    }

    TextEdit insert(int at, String added) {
        return replace(at, at, added);
    }

    /** Where the line of a character begins. */
    int lineStart(int at) {
        return lines.start(lines.line(at));
    }

    /** Where the line of a character ends, before its line end. */
    int lineEnd(int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    /** Just behind the line end of a character's line. */
    int nextLine(int at) {
        int line = lines.line(at);
        return line < lines.count() ? lines.start(line + 1) : text.length();
    }

    /** How the line of a character ends; the last line, which may not end at all, would end as the one before. */
    String lineEnding(int at) {
        int line = lines.line(at);
        int of = line < lines.count() ? line : line - 1;
        return of < 1 ? "\n" : text.substring(lineEnd(lines.start(of)), lines.start(of + 1));
    }

    /** How many characters stand before one on its line. */
    int column(int at) {
        return at - lineStart(at);
    }

    /** Whether nothing but blanks stands before a character on its line. */
    boolean isFirstOnLine(int at) {
        return text.substring(lineStart(at), at).isBlank();
    }

    boolean isOneLine(Place place) {
        return place.line() == place.endLine();
    }

    String of(Place place) {
        return text.substring(place.start(), place.end());
    }
}
