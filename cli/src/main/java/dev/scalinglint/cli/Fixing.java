package dev.scalinglint.cli;

import dev.scalinglint.engine.LintSession;
import dev.scalinglint.engine.RequestException;
import dev.scalinglint.engine.RequestReader;
import dev.scalinglint.finding.Fix;
import dev.scalinglint.finding.Report;
import dev.scalinglint.fix.Diff;
import dev.scalinglint.fix.FileWriting;
import dev.scalinglint.fix.Fixer;
import dev.scalinglint.fix.Rewrite;
import dev.scalinglint.report.Format;
import dev.scalinglint.schema.InvalidFileException;
import dev.scalinglint.source.Selection;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.source.UnreadableException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What {@code --fix} and {@code --diff} make of a run. */
final class Fixing {
    static final Flag FIX = Flag.optional("--fix", "safe|all",
            "put right what can be, by default where that is safe, and report what is left; of standard input, print "
                    + "the fixed text");
    static final Flag DIFF = Flag.toggle("--diff",
            "print what --fix would change as a unified diff; report and exit status are those of the files as they "
                    + "are");

    private final Fix.Kind furthest;
    private final boolean diff;
    private final boolean quiet;
    private boolean isWhole = true;

    private Fixing(Fix.Kind furthest, boolean diff, boolean quiet) {
        this.furthest = furthest;
        this.diff = diff;
        this.quiet = quiet;
    }

    /** Null when nobody asks for it. */
    static @Nullable Fixing of(Arguments arguments) throws RequestException {
        boolean diff = arguments.has(DIFF.name());
        if (!diff && !arguments.has(FIX.name())) {
            return null;
        }
        for (Flag other : new Flag[] {Request.WRITE_BASELINE, Request.PRUNE_BASELINE}) {
            if (arguments.has(other.name())) {
                throw new RequestException(
                        other.name() + " is for another run than --fix: what is fixed need not be remembered");
            }
        }
        if (diff && Outputs.asksForStandardOutput(arguments)) {
            throw new RequestException("--diff prints to standard output; write the report with --format FORMAT=FILE");
        }
        String value = arguments.value(FIX.name());
        Fix.Kind furthest = value == null || value.isEmpty() ? Fix.Kind.SAFE : RequestReader.fixes(FIX.name(), value);
        return new Fixing(furthest, diff, arguments.has("--quiet"));
    }

    /** Fixes, tells, and returns what decides the exit status. */
    Report run(LintSession session, Selection selection, Outputs<Format> outputs, Screen console)
            throws InvalidFileException, IOException, RequestException {
        Fixer.Outcome outcome = session.fix(furthest);
        if (!quiet) {
            outcome.notices().forEach(console::say);
        }
        if (diff) {
            say("would fix " + outcome.count(), console);
            for (Rewrite rewrite : outcome.rewrites()) {
                Diff shown = rewrite.diff();
                console.print(shown.text());
                if (shown.hidden() > 0) {
                    say(shown.note(rewrite.file().path()), console);
                }
            }
            outputs.writeBeside(outcome.found().notices(), LintVerb.told(outcome.found()), false, console);
            return outcome.found();
        }
        if (selection.stdin() != null) {
            say("fixed " + outcome.count(), console);
            printText(selection.stdin(), outcome, console);
            outputs.writeBeside(outcome.report().notices(), LintVerb.told(outcome.report()), true, console);
            return outcome.report();
        }
        FileWriting writing = FileWriting.of(outcome.rewrites());
        say("fixed " + writing.count(), console);
        writing.unwritten().forEach(console::say);
        isWhole = writing.unwritten().isEmpty();
        // What could not be written is as it was.
        Report report = isWhole ? outcome.report() : session.lint();
        outputs.write(report.notices(), LintVerb.told(report), console);
        return report;
    }

    /** Whether all that could be put right was written. */
    boolean isWhole() {
        return isWhole;
    }

    private void say(String sentence, Screen console) {
        if (!quiet) {
            console.say(sentence);
        }
    }

    private static void printText(SourceFile stdin, Fixer.Outcome outcome, Screen console) throws IOException {
        try {
            String text = outcome.rewrites().isEmpty() ? stdin.text() : outcome.rewrites().get(0).after();
            console.out().write(stdin.encoded(text));
        } catch (UnreadableException e) {
            // The report says so; there is nothing to print.
        }
    }
}
