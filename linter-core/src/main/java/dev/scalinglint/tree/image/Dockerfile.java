package dev.scalinglint.tree.image;

import dev.scalinglint.manifest.Scalar;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Dockerfile's text to its instructions. */
final class Dockerfile {
    private static final Pattern HERE_DOCUMENT = Pattern.compile("<<-?[\"']?([A-Za-z_]\\w*)[\"']?");
    private static final Pattern ESCAPE =
            Pattern.compile("(?im)\\A(?:#[ \\t]*\\w+[ \\t]*=.*\\R)*#[ \\t]*escape[ \\t]*=[ \\t]*`");
    private static final int LONGEST = 1 << 18;

    private final CopySource source;
    private final String text;
    private final char goesOn;
    private final List<Instruction> instructions = new ArrayList<>();

    private Dockerfile(CopySource source) {
        this.source = source;
        this.text = source.text().length() > LONGEST ? "" : source.text();
        this.goesOn = ESCAPE.matcher(text).find() ? '`' : '\\';
    }

    static List<Instruction> read(CopySource source) {
        Dockerfile file = new Dockerfile(source);
        file.read();
        return file.instructions;
    }

    private void read() {
        int at = 0;
        while (at < text.length()) {
            int end = lineEnd(at);
            String line = text.substring(at, end).strip();
            at = line.isEmpty() || line.startsWith("#") ? end + 1 : instruction(at);
        }
    }

    /** Reads one that starts in a line; index of the line behind it. */
    private int instruction(int from) {
        int start = skipBlanks(from);
        int keywordEnd = start;
        while (keywordEnd < text.length() && Character.isLetter(text.charAt(keywordEnd))) {
            keywordEnd++;
        }
        int begin = skipBlanks(keywordEnd);
        StringBuilder without = new StringBuilder();
        boolean comments = false;
        int at = from;
        int end;
        boolean more;
        do {
            end = lineEnd(at);
            String line = text.substring(Math.max(at, Math.min(begin, end)), end);
            boolean comment = at != from && line.strip().startsWith("#");
            comments |= comment;
            more = comment || line.stripTrailing().endsWith(String.valueOf(goesOn));
            without.append(comment
                    ? ""
                    : more
                            ? line.stripTrailing().substring(0, line.stripTrailing().length() - 1) + " "
                            : line);
            at = end + 1;
        } while (more && at < text.length());
        add(text.substring(start, keywordEnd).toUpperCase(Locale.ROOT), begin, Math.max(begin, end), comments
                || goesOn != '\\', without.toString());
        return pastHereDocuments(text.substring(Math.min(begin, end), end), at);
    }

    private void add(String keyword, int begin, int end, boolean changed, String without) {
        String written = text.substring(begin, end).stripTrailing();
        var place = source.places().of(begin, Math.min(text.length(), begin + Math.max(1, written.length())));
        instructions.add(new Instruction(keyword,
                new Scalar(changed ? without.strip() : written, Scalar.Type.STRING, Scalar.Style.PLAIN, place)));
    }

    private int pastHereDocuments(String line, int from) {
        Deque<String> ends = new ArrayDeque<>();
        for (Matcher document = HERE_DOCUMENT.matcher(line); document.find();) {
            ends.add(document.group(1));
        }
        int at = from;
        while (!ends.isEmpty() && at < text.length()) {
            int end = lineEnd(at);
            if (text.substring(at, end).strip().equals(ends.peek())) {
                ends.remove();
            }
            at = end + 1;
        }
        return at;
    }

    private int skipBlanks(int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    private int lineEnd(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }
}
