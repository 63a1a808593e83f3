package dev.scalinglint.cli;

import dev.scalinglint.finding.Report;
import dev.scalinglint.report.Format;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a report goes: one format at most to standard output, any number to files. */
final class Outputs {
    static final List<Flag> FLAGS = List.of(
            Flag.repeatable("--format", "FORMAT[=FILE]", "text (the default), json, sarif, github, junit, gitlab, markdown or rdjson"),
            Flag.of("--output", "FILE", "write the report there instead of to standard output"),
            Flag.toggle("--no-color", "no colours, as with the environment variable NO_COLOR"),
            Flag.toggle("--quiet", "findings only: no summary, no notices"));

    /** @param file null for standard output */
    private record Output(Format format, @Nullable Path file) {}

    private final List<Output> outputs;
    private final boolean colour;
    private final boolean quiet;

    private Outputs(List<Output> outputs, boolean colour, boolean quiet) {
        this.outputs = outputs;
        this.colour = colour;
        this.quiet = quiet;
    }

    static Outputs of(Arguments arguments, Console console) throws UsageException {
        List<Output> outputs = new ArrayList<>();
        Format plain = null;
        for (String asked : arguments.has("--format") ? arguments.all("--format") : List.of("text")) {
            int equals = asked.indexOf('=');
            Format format = Arguments.choice("--format", equals < 0 ? asked : asked.substring(0, equals), Format.class);
            if (equals >= 0) {
                outputs.add(new Output(format, console.resolve(asked.substring(equals + 1))));
            } else if (plain != null) {
                throw new UsageException("only one format can go to one place; write the other as --format " + format + "=FILE");
            } else {
                plain = format;
            }
        }
        String file = arguments.value("--output");
        if (plain == null && file != null) {
            throw new UsageException("every --format names its file already, so --output is one too many");
        }
        if (plain != null) {
            outputs.add(new Output(plain, file == null ? null : console.resolve(file)));
        }
        return new Outputs(outputs, console.colour() && !arguments.has("--no-color"), arguments.has("--quiet"));
    }

    /** Whether a report would go to standard output because somebody asked for that. */
    static boolean asksForStandardOutput(Arguments arguments) {
        return arguments.value("--output") == null && arguments.all("--format").stream().anyMatch(format -> format.indexOf('=') < 0);
    }

    /** The same for a run that has something else to say on standard output: there goes no report, or on standard error. */
    void writeBeside(Report report, boolean onError, Console console) throws IOException, UsageException {
        Console beside = new Console(console.in(), console.err(), console.err(), console.cwd(), console.env(), false, console.watched());
        List<Output> rest = outputs.stream().filter(output -> onError || output.file() != null).toList();
        new Outputs(rest, false, quiet).write(report, beside);
    }

    void write(Report report, Console console) throws IOException, UsageException {
        if (!quiet) {
            report.notices().forEach(console::say);
        }
        for (Output output : outputs) {
            if (output.file() != null) {
                OutputFile.write(output.file(), out -> output.format().create(false, quiet).write(report, out));
            } else {
                Writer out = console.writer();
                output.format().create(colour, quiet).write(report, out);
                out.flush();
            }
        }
    }
}
