package dev.scalinglint.cli;

import dev.scalinglint.Linter;
import dev.scalinglint.cache.RunCache;
import dev.scalinglint.catalog.Catalog;
import dev.scalinglint.cli.startup.Relinting;
import dev.scalinglint.cli.startup.WarmUp;
import dev.scalinglint.engine.LintRequest;
import dev.scalinglint.engine.LintSession;
import dev.scalinglint.engine.Progress;
import dev.scalinglint.engine.RequestException;
import dev.scalinglint.engine.RequestReader;
import dev.scalinglint.engine.Threshold;
import dev.scalinglint.finding.Report;
import dev.scalinglint.report.Format;
import dev.scalinglint.rules.BuiltIn;
import dev.scalinglint.schema.InvalidFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code lint}: what the command is for. */
final class LintVerb implements Verb {
    @Override
    public String name() {
        return "lint";
    }

    @Override
    public String operands() {
        return "[PATH... | -]";
    }

    @Override
    public String summary() {
        return "Lints files, folders or standard input (-); without a path, the current repository.";
    }

    @Override
    public List<Flag> flags() {
        return List.of(
                Outputs.format("text (the default), json, sarif, github, junit, gitlab, markdown or rdjson"),
                Outputs.OUTPUT, Outputs.NO_COLOR,
                Flag.toggle("--quiet", "findings only: no summary, no notices"),
                Request.CONFIG, Request.POLICY, Request.PROFILE,
                Flag.of("--fail-on", "SEVERITY", "exit 1 from error (the default), warning or info on, or never"),
                Request.RULE, Request.SKIP_RULE, Request.EXCLUDE, Request.SCHEMA_LOCATION, Request.BASELINE,
                Request.WRITE_BASELINE, Request.PRUNE_BASELINE,
                Fixing.FIX, Fixing.DIFF,
                Flag.toggle("--allow-empty", "exit 0 rather than 3 when there is nothing to lint, as in a commit hook"),
                Flag.of("--jobs", "N", "threads for large trees; one for each processor by default"),
                Flag.toggle("--no-cache",
                        "lint every file; else only what uses one that has changed since an earlier run"));
    }

    @Override
    public int run(Arguments arguments, Screen console) throws RequestException, InvalidFileException, IOException {
        Path remembered = remembered(arguments, console);
        boolean known = remembered != null && Files.exists(remembered);
        if (known) {
            WarmUp.beginToTell();
        } else {
            WarmUp.begin();
        }
        Threshold failOn = arguments.choice("--fail-on", Threshold.ERROR);
        int jobs = arguments.count("--jobs", 0);
        Catalog shipped = BuiltIn.catalog();
        Outputs<Format> outputs =
                Outputs.of(arguments, console, new RequestReader(console.cwd(), shipped), Format.class);
        LintRequest request = Request.of(arguments, arguments.operands(), console, shipped);
        Progress watching =
                console.isWatched() && !arguments.has("--quiet") ? new ProgressBar(console.err()) : Progress.NONE;
        Linter linter = new Linter(shipped).telling(known ? new Relinting(watching) : watching).remembering(remembered)
                .on(jobs);
        try (LintSession session = linter.open(request)) {
            Fixing fixing = Fixing.of(arguments);
            Report report =
                    fixing == null ? session.lint() : fixing.run(session, request.selection(), outputs, console);
            if (fixing == null) {
                outputs.write(report.notices(), told(report), console);
                console.out().flush();
            }
            return status(report, fixing == null || fixing.isWhole(), failOn, arguments.has("--allow-empty"), console);
        }
    }

    static Outputs.Content<Format> told(Report report) {
        return (format, colour, quiet, out) -> format.create(colour, quiet).write(report, out);
    }

    private static int status(Report report, boolean isWritten, Threshold failOn, boolean mayBeEmpty, Screen console) {
        report.failures().forEach(failure -> console.failed(failure.what(), failure.cause()));
        if (!report.failures().isEmpty() || !isWritten) {
            return Exit.FAILED;
        }
        if (failOn.isMetBy(report)) {
            return Exit.FINDINGS;
        }
        return report.summary().objects() > 0 || mayBeEmpty ? Exit.CLEAN : nothing(report, console);
    }

    /**
     * Where a run over these paths is remembered; null where it is not to be. The launcher gives each build its folder.
     */
    private static @Nullable Path remembered(Arguments arguments, Screen console) {
        String folder = System.getProperty("scaling-lint.cache");
        if (folder == null || arguments.has("--no-cache")) {
            return null;
        }
        List<String> asked = new ArrayList<>(List.of(console.cwd().toString()));
        asked.addAll(arguments.operands());
        asked.addAll(arguments.all(Request.EXCLUDE.name()));
        return RunCache.file(Path.of(folder), asked);
    }

    private static int nothing(Report report, Screen console) {
        int files = report.summary().files();
        console.say("nothing was linted: " + (files == 0
                ? "found no YAML or JSON file"
                : files == 1
                        ? "the file holds no Kubernetes object"
                        : "none of the " + files + " files holds a Kubernetes object"));
        return Exit.NOTHING;
    }
}
