package dev.scalinglint.gate;

import dev.scalinglint.baseline.BaselineRequest;
import dev.scalinglint.engine.LintRequest;
import dev.scalinglint.source.Selection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for, of one revision: files of the repository are those of the revision, whatever the same path leads
 * to on disk, where the change may have been first.
 */
final class RevisionRequest {
    private RevisionRequest() {}

    /** @param root of the revision */
    static LintRequest in(Path root, LintRequest asked) {
        Selection selection =
                new Selection(root, List.of(), null, asked.selection().exclude(), asked.selection().limits());
        Path disk = asked.selection().root();
        BaselineRequest baseline = new BaselineRequest(file(root, disk, asked.baseline().file()), null, false);
        return new LintRequest(selection, file(root, disk, asked.config()), asked.policy(), asked.profiles(),
                asked.only(), asked.skip(), baseline, asked.schemas());
    }

    /** Null for a file that the revision has not: a change may be the one that brings it. */
    private static @Nullable Path file(Path root, Path disk, @Nullable Path asked) {
        if (asked == null || !real(asked).startsWith(real(disk))) {
            return asked;
        }
        Path file = root.resolve(real(asked).toString());
        return Files.exists(file) ? file : null;
    }

    private static Path real(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        try {
            return parent == null ? absolute : parent.toRealPath().resolve(absolute.getFileName());
        } catch (IOException e) {
            return absolute;
        }
    }
}
