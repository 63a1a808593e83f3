package dev.scalinglint.source;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/** Which lines of a file may hold a secret, so that none is printed that nobody asked for. */
public final class SecretLines {
    private static final Pattern KIND = Pattern.compile(
            "\\s*[{\\[,-]*.*\"?kind\"?\\s*:\\s*[\"']?Secret[\"']?\\s*(?:[,}#].*)?\\R?");
    private static final Pattern SEPARATOR = Pattern.compile("(?:---|\\.\\.\\.)(?:\\s.*)?\\R?");

    private SecretLines() {}

    /**
     * By their index: those on which a name or a shape tells of one, and all of a document that is a Secret.
     *
     * @param lines of the whole file
     */
    public static BitSet of(List<String> lines) {
        BitSet hidden = new BitSet(lines.size());
        int start = 0;
        boolean isSecret = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (SEPARATOR.matcher(line).matches()) {
                start = i + 1;
                isSecret = false;
            } else if (!isSecret && line.contains("kind") && KIND.matcher(line).matches()) {
                isSecret = true;
                hidden.set(start, i + 1);
            }
            String text = line.stripTrailing();
            int at = i;
            if (isSecret || SecretText.start(text, () -> new SecretText.Around(lines, at)) < text.length()) {
                hidden.set(i);
            }
        }
        return hidden;
    }
}
