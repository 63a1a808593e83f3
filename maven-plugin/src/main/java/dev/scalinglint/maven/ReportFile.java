package dev.scalinglint.maven;

import dev.scalinglint.finding.Report;
import dev.scalinglint.report.Format;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.maven.plugin.MojoExecutionException;

/** A report to write to a file. */
record ReportFile(Format format, Path file) {
    static List<ReportFile> parse(List<String> texts, Path base) throws MojoExecutionException {
        List<ReportFile> files = new ArrayList<>();
        for (String text : texts) {
            int equals = text.indexOf('=');
            if (equals < 1) {
                throw new MojoExecutionException("format (scaling.format) is '" + text + "'; expected FORMAT=FILE, for example sarif=target/scaling.sarif");
            }
            files.add(new ReportFile(format(text.substring(0, equals)), base.resolve(text.substring(equals + 1))));
        }
        return files;
    }

    private static Format format(String name) throws MojoExecutionException {
        return Arrays.stream(Format.values()).filter(format -> format.toString().equals(name.toLowerCase(Locale.ROOT))).findFirst()
                .orElseThrow(() -> new MojoExecutionException("there is no format '" + name + "'; expected one of "
                        + String.join(", ", Arrays.stream(Format.values()).map(Format::toString).toList())));
    }

    /** Written beside and then moved, so that nobody ever reads half a report. */
    void write(Report report) throws MojoExecutionException {
        try {
            Files.createDirectories(file.getParent());
            Path beside = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".tmp");
            try (BufferedWriter out = Files.newBufferedWriter(beside)) {
                format.create(false, false).write(report, out);
            }
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new MojoExecutionException("cannot write the " + format + " report to " + file + ": " + e.getMessage(), e);
        }
    }
}
