package dev.scalinglint.fix;

import dev.scalinglint.source.SourceFile;
import dev.scalinglint.source.TextWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * A file and the text that fixes make of it.
 *
 * @param before as it was read
 * @param fixed  how many findings are put right by it
 */
public record Rewrite(SourceFile file, String before, String after, int fixed) {
    /** "3 findings in 2 files". */
    static String count(List<Rewrite> rewrites) {
        int fixed = rewrites.stream().mapToInt(Rewrite::fixed).sum();
        return fixed + (fixed == 1 ? " finding" : " findings") + (fixed == 0
                ? ""
                : " in " + rewrites.size() + (rewrites.size() == 1 ? " file" : " files"));
    }

    /** @throws IOException with a clause for people, to be said of the file */
    public void write() throws IOException {
        TextWriter.replace(Objects.requireNonNull(file.onDisk(), "only files on disk are fixed"), before, after);
    }

    /** What changes, without secrets. */
    public Diff diff() throws IOException {
        Path onDisk = file.onDisk();
        String mark = onDisk == null ? "" : TextWriter.mark(onDisk);
        return UnifiedDiff.of(file.path(), mark + before, mark + after);
    }
}
