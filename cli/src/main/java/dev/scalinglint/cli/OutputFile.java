package dev.scalinglint.cli;

import dev.scalinglint.source.AtomicFile;
import dev.scalinglint.source.IoReason;
import java.io.IOException;
import java.nio.file.Path;

/** A file that the user asked us to write: that it cannot be written is a mistake of the command line. */
final class OutputFile {
    private OutputFile() {}

    static void write(Path file, AtomicFile.Content content) throws UsageException {
        try {
            AtomicFile.write(file, content);
        } catch (IOException e) {
            throw new UsageException(file + " cannot be written: " + IoReason.of(e));
        }
    }
}
