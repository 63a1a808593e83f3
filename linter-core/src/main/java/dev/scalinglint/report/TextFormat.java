package dev.scalinglint.report;

import dev.scalinglint.finding.Finding;
import dev.scalinglint.finding.Report;
import dev.scalinglint.finding.Severity;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * For people at a terminal: grouped by file, each finding with its line and a caret below what it means, the same one
 * once.
 */
final class TextFormat implements ReportFormat {
    private static final String BOLD = "1";
    private static final String FAINT = "2";

    private final boolean colour;
    private final boolean quiet;

    TextFormat(boolean colour, boolean quiet) {
        this.colour = colour;
        this.quiet = quiet;
    }

    @Override
    public void write(Report report, Writer out) throws IOException {
        List<Fold> folds = Fold.of(report.findings());
        Excerpts excerpts = Excerpts.of(folds.stream().map(Fold::first).toList());
        String file = null;
        for (Fold fold : folds) {
            Finding finding = fold.first();
            String path = finding.place().file().path();
            if (!path.equals(file)) {
                out.write(paint(BOLD, heading(path)) + "\n");
                file = path;
            }
            write(finding, excerpts.of(finding), out);
            if (!fold.elsewhere().isEmpty()) {
                out.write("    " + paint(FAINT, "also") + " " + PlainOutput.line(fold.places()) + "\n");
            }
        }
        if (!quiet) {
            out.write((file == null ? "" : "\n") + Wording.summary(report) + "\n" + Wording.folded(folds)
                    + Wording.fixable(report));
        }
    }

    private void write(Finding finding, @Nullable Excerpt excerpt, Writer out) throws IOException {
        String at = finding.place().line() + ":" + finding.place().column();
        String severity = paint(code(finding.severity()), finding.severity().toString());
        out.write("  " + at + " " + severity + " " + paint(FAINT, finding.rule()) + " "
                + PlainOutput.line(finding.message()) + "\n");
        if (excerpt != null) {
            out.write("    " + paint(FAINT, "|") + " " + excerpt.line() + "\n");
            out.write("    " + paint(FAINT, "|") + " " + paint(code(finding.severity()), excerpt.carets()) + "\n");
        }
    }

    /** A line that begins with {@code ::} or {@code ##} is a command to whoever runs the build. */
    private static String heading(String path) {
        return (path.startsWith(":") || path.startsWith("#") ? "./" : "") + PlainOutput.line(path);
    }

    private static String code(Severity severity) {
        return switch (severity) {
            case ERROR -> "1;31";
            case WARNING -> "33";
            case INFO -> "36";
        };
    }

    private String paint(String code, String text) {
        return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
