package dev.scalinglint.engine;

import dev.scalinglint.finding.Report;
import dev.scalinglint.report.Format;
import dev.scalinglint.source.AtomicFile;
import dev.scalinglint.source.IoReason;
import java.io.IOException;
import java.nio.file.Path;

/** A report to be written to a file, so that nobody ever reads half of it. */
public record ReportFile(Format format, Path file) {
    /**
     * Writes it, and folders that are missing.
     *
     * @param quiet whether to leave the summary out
     * @throws RequestException when the file cannot be written
     */
    public void write(Report report, boolean quiet) throws RequestException {
        try {
            AtomicFile.write(file, out -> format.create(false, quiet).write(report, out));
        } catch (IOException e) {
            throw new RequestException(file + " cannot be written: " + IoReason.of(e));
        }
    }
}
