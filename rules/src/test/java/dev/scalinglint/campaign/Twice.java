package dev.scalinglint.campaign;

import dev.scalinglint.Linter;
import dev.scalinglint.baseline.BaselineRequest;
import dev.scalinglint.engine.LintRequest;
import dev.scalinglint.engine.RequestException;
import dev.scalinglint.finding.Report;
import dev.scalinglint.report.Format;
import dev.scalinglint.rules.BuiltIn;
import dev.scalinglint.schema.InvalidFileException;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.Selection;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;

/** One tree linted in two ways, of which each has to say what the other says: with a memory, and without. */
public final class Twice {
    private final Path root;
    private final Path memory;
    private boolean anew;

    /** @param memory the file to remember in */
    public Twice(Path root, Path memory) {
        this.root = root;
        this.memory = memory;
    }

    /** All that is told by a run without memory. */
    public String fresh(String... profiles) throws IOException {
        LintRequest request = request(profiles);
        try {
            return text(new Linter(BuiltIn.catalog()).lint(request));
        } catch (RequestException e) {
            return e.getMessage();
        } catch (InvalidFileException e) {
            return e.problems().toString();
        }
    }

    /** All that is told by a run that remembers. */
    public String remembered(String... profiles) throws IOException {
        sleep();
        anew = false;
        LintRequest request = request(profiles);
        try {
            return text(new Linter(BuiltIn.catalog()).telling((files, read) -> anew = true).remembering(memory)
                    .lint(request));
        } catch (RequestException e) {
            anew = true;
            return e.getMessage();
        } catch (InvalidFileException e) {
            anew = true;
            return e.problems().toString();
        }
    }

    /** Whether the last run that remembers had to begin anew. */
    public boolean isAnew() {
        return anew;
    }

    /** What changed just now is not remembered. */
    private static void sleep() {
        try {
            Thread.sleep(30);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private LintRequest request(String... profiles) {
        Selection selection = new Selection(root, List.of(), null, List.of(), Limits.DEFAULT);
        return new LintRequest(selection, null, null, List.of(profiles), List.of(), List.of(), BaselineRequest.NONE);
    }

    private static String text(Report report) throws IOException {
        StringWriter out = new StringWriter();
        for (Format format : List.of(Format.TEXT, Format.SARIF)) {
            format.create(false, false).write(report, out);
        }
        return report.summary() + "\n" + report.notices() + "\n" + report.failures() + "\n" + report.enforced().size()
                + "\n" + out;
    }
}
