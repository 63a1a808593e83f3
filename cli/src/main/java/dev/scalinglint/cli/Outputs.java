package dev.scalinglint.cli;

import dev.scalinglint.engine.ReportFile;
import dev.scalinglint.engine.RequestException;
import dev.scalinglint.engine.RequestReader;
import dev.scalinglint.finding.Report;
import dev.scalinglint.report.Format;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a report goes: one format at most to standard output, any number to files. */
final class Outputs {
    static final List<Flag> FLAGS = List.of(
            Flag.repeatable("--format", "FORMAT[=FILE]",
                    "text (the default), json, sarif, github, junit, gitlab, markdown or rdjson"),
            Flag.of("--output", "FILE", "write the report there instead of to standard output"),
            Flag.toggle("--no-color", "no colours, as with the environment variable NO_COLOR"),
            Flag.toggle("--quiet", "findings only: no summary, no notices"));

    private final @Nullable Format printed;
    private final List<ReportFile> files;
    private final boolean colour;
    private final boolean quiet;

    private Outputs(@Nullable Format printed, List<ReportFile> files, boolean colour, boolean quiet) {
        this.printed = printed;
        this.files = files;
        this.colour = colour;
        this.quiet = quiet;
    }

    static Outputs of(Arguments arguments, Screen console, RequestReader words) throws RequestException {
        List<ReportFile> files = new ArrayList<>();
        Format plain = null;
        for (String asked : arguments.has("--format") ? arguments.all("--format") : List.of("text")) {
            ReportFile file = words.report("--format", asked);
            if (file != null) {
                files.add(file);
                continue;
            }
            Format format = RequestReader.format("--format", asked);
            if (plain != null) {
                throw new RequestException(
                        "only one format can go to one place; write the other as --format " + format + "=FILE");
            }
            plain = format;
        }
        String file = arguments.value("--output");
        if (plain == null && file != null) {
            throw new RequestException("every --format names its file already, so --output is one too many");
        }
        if (file != null) {
            files.add(new ReportFile(plain, console.resolve(file)));
        }
        return new Outputs(file == null ? plain : null, files, console.colour() && !arguments.has("--no-color"),
                arguments.has("--quiet"));
    }

    /** Whether a report would go to standard output because somebody asked for that. */
    static boolean asksForStandardOutput(Arguments arguments) {
        return arguments.value("--output") == null
                && arguments.all("--format").stream().anyMatch(format -> format.indexOf('=') < 0);
    }

    /** For a run that has something else to say on standard output: there goes no report, or on standard error. */
    void writeBeside(Report report, boolean onError, Screen console) throws IOException, RequestException {
        Screen beside = new Screen(console.in(), console.err(), console.err(), console.cwd(), console.env(), false,
                console.watched());
        new Outputs(onError ? printed : null, files, false, quiet).write(report, beside);
    }

    void write(Report report, Screen console) throws IOException, RequestException {
        if (!quiet) {
            report.notices().forEach(console::say);
        }
        for (ReportFile file : files) {
            file.write(report, quiet);
        }
        if (printed != null) {
            Writer out = console.writer();
            printed.create(colour, quiet).write(report, out);
            out.flush();
        }
    }
}
