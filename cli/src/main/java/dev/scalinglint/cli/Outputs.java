package dev.scalinglint.cli;

import dev.scalinglint.engine.ReportFile;
import dev.scalinglint.engine.RequestException;
import dev.scalinglint.engine.RequestReader;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a report goes: one format at most to standard output, any number to files.
 *
 * @param <F> the formats there are, {@code TEXT} among them
 */
final class Outputs<F extends Enum<F>> {
    static final Flag OUTPUT = Flag.of("--output", "FILE", "write the report there instead of to standard output");
    static final Flag NO_COLOR = Flag.toggle("--no-color", "no colours, as with the environment variable NO_COLOR");
    private static final String FORMAT = "--format";
    private static final String TEXT = "text";

    private final @Nullable F printed;
    private final List<ReportFile<F>> files;
    private final boolean colour;
    private final boolean quiet;

    /** What is written in each format. */
    @FunctionalInterface
    interface Content<F> {
        void write(F format, boolean colour, boolean quiet, Writer out) throws IOException;
    }

    private Outputs(@Nullable F printed, List<ReportFile<F>> files, boolean colour, boolean quiet) {
        this.printed = printed;
        this.files = files;
        this.colour = colour;
        this.quiet = quiet;
    }

    /** @param formats their names, for people */
    static Flag format(String formats) {
        return Flag.repeatable(FORMAT, "FORMAT[=FILE]", formats);
    }

    static <F extends Enum<F>> Outputs<F> of(Arguments arguments, Screen console, RequestReader words,
            Class<F> formats) throws RequestException {
        List<ReportFile<F>> files = new ArrayList<>();
        F plain = null;
        for (String asked : arguments.has(FORMAT) ? arguments.all(FORMAT) : List.of(TEXT)) {
            ReportFile<F> file = words.report(FORMAT, asked, formats);
            if (file != null) {
                files.add(file);
                continue;
            }
            F format = RequestReader.choice(FORMAT, asked, formats);
            if (plain != null) {
                throw new RequestException(
                        "only one format can go to one place; write the other as --format " + format + "=FILE");
            }
            plain = format;
        }
        String file = arguments.value(OUTPUT.name());
        if (plain == null && file != null) {
            throw new RequestException("every --format names its file already, so --output is one too many");
        }
        if (plain != null && file != null) {
            files.add(new ReportFile<>(plain, console.resolve(file)));
        }
        return new Outputs<>(file == null ? plain : null, files, console.colour() && !arguments.has(NO_COLOR.name()),
                arguments.has("--quiet"));
    }

    /** Whether a report would go to standard output because somebody asked for that. */
    static boolean asksForStandardOutput(Arguments arguments) {
        return arguments.value(OUTPUT.name()) == null
                && arguments.all(FORMAT).stream().anyMatch(format -> format.indexOf('=') < 0);
    }

    /** For a run that has something else to say on standard output: there goes no report, or on standard error. */
    void writeBeside(List<String> notices, Content<F> report, boolean onError, Screen console)
            throws IOException, RequestException {
        Screen beside = new Screen(console.in(), console.err(), console.err(), console.cwd(), console.env(), false,
                console.watched());
        new Outputs<>(onError ? printed : null, files, false, quiet).write(notices, report, beside);
    }

    /** @param notices sentences for standard error */
    void write(List<String> notices, Content<F> report, Screen console) throws IOException, RequestException {
        if (!quiet) {
            notices.forEach(console::say);
        }
        for (ReportFile<F> file : files) {
            file.write(out -> report.write(file.format(), false, quiet, out));
        }
        if (printed != null) {
            Writer out = console.writer();
            report.write(printed, colour, quiet, out);
            out.flush();
        }
    }
}
