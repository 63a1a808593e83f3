package dev.scalinglint.manifest.yaml;

import dev.scalinglint.manifest.SuppressionComment;
import dev.scalinglint.source.Lines;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.source.UnreadableException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the suppressions in a file's comments. */
public final class SuppressionReader {
    private static final Pattern COMMENT =
            Pattern.compile("#[ \t]*" + SuppressionComment.MARK + "[ \t]*ignore(?![\\w-])([^\r\n]*)");

    private final String text;
    private final Lines lines;
    private int nextLine;

    private SuppressionReader(String text, Lines lines) {
        this.text = text;
        this.lines = lines;
    }

    /** In the order written; none when the file cannot be read. */
    public static List<SuppressionComment> read(SourceFile file) {
        try {
            String text = file.text();
            return SuppressionComment.mayBeIn(text)
                    ? new SuppressionReader(text, Lines.of(file, text)).read()
                    : List.of();
        } catch (UnreadableException e) {
            return List.of();
        }
    }

    private List<SuppressionComment> read() {
        List<SuppressionComment> found = new ArrayList<>();
        CommentPlaces comments = CommentPlaces.of(text, lines);
        for (Matcher matcher = COMMENT.matcher(text); matcher.find();) {
            if (comments.isComment(matcher.start())) {
                found.add(comment(matcher));
            }
        }
        return found;
    }

    private SuppressionComment comment(Matcher matcher) {
        String rest = matcher.group(1);
        int dashes = rest.indexOf("--");
        return new SuppressionComment(
                dashes < 0 ? rest : rest.substring(0, dashes),
                dashes < 0 ? null : rest.substring(dashes + 2),
                lastLine(lines.line(matcher.start()), matcher.start()),
                lines.place(matcher.start(), matcher.end()));
    }

    private int lastLine(int line, int hash) {
        if (!text.substring(lines.start(line), hash).isBlank()) {
            return line;
        }
        // Comments come in order: those above one line look for it once.
        if (line >= nextLine) {
            nextLine = line + 1;
            while (nextLine <= lines.count() && isBlankOrComment(nextLine)) {
                nextLine++;
            }
        }
        return Math.min(nextLine, lines.count());
    }

    private boolean isBlankOrComment(int line) {
        int end = line < lines.count() ? lines.start(line + 1) : text.length();
        String content = text.substring(lines.start(line), end).strip();
        return content.isEmpty() || content.startsWith("#");
    }
}
