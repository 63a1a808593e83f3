package dev.scalinglint.engine;

import dev.scalinglint.source.AtomicFile;
import dev.scalinglint.source.IoReason;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A report to be written to a file, so that nobody ever reads half of it.
 *
 * @param <F> the formats there are
 */
public record ReportFile<F extends Enum<F>>(F format, Path file) {
    /**
     * Writes it, and folders that are missing.
     *
     * @param report in the format
     * @throws RequestException when the file cannot be written
     */
    public void write(AtomicFile.Content report) throws RequestException {
        try {
            AtomicFile.write(file, report);
        } catch (IOException e) {
            throw new RequestException(file + " cannot be written: " + IoReason.of(e));
        }
    }
}
