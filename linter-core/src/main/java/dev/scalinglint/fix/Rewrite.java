package dev.scalinglint.fix;

import dev.scalinglint.source.SourceFile;
import dev.scalinglint.source.TextWriter;
import java.io.IOException;

/**
 * A file and the text that fixes make of it.
 *
 * @param before as it was read
 */
public record Rewrite(SourceFile file, String before, String after) {
    /** @throws IOException with a clause for people, to be said of the file */
    public void write() throws IOException {
        TextWriter.replace(file.onDisk(), before, after);
    }

    /** A unified diff, as {@code git apply} takes it. */
    public String diff() throws IOException {
        String mark = file.onDisk() == null ? "" : TextWriter.mark(file.onDisk());
        return UnifiedDiff.of(file.path(), mark + before, mark + after);
    }
}
