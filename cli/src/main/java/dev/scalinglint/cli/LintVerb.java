package dev.scalinglint.cli;

import dev.scalinglint.Baseline;
import dev.scalinglint.LintRequest;
import dev.scalinglint.Linter;
import dev.scalinglint.Progress;
import dev.scalinglint.Setup;
import dev.scalinglint.WarmUp;
import dev.scalinglint.catalog.Catalog;
import dev.scalinglint.finding.Report;
import dev.scalinglint.finding.Severity;
import dev.scalinglint.fix.Fixer;
import dev.scalinglint.recall.Memory;
import dev.scalinglint.rules.BuiltIn;
import dev.scalinglint.schema.InvalidFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;

/** {@code lint}: what the command is for. */
final class LintVerb implements Verb {
    /** The mildest severity that fails a run. */
    enum FailOn {
        ERROR(Severity.ERROR), WARNING(Severity.WARNING), INFO(Severity.INFO), NEVER(null);

        private final @Nullable Severity severity;

        FailOn(@Nullable Severity severity) {
            this.severity = severity;
        }

        boolean fails(Report report) {
            return severity != null && report.worst().filter(worst -> worst.atLeast(severity)).isPresent();
        }
    }

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
        List<Flag> flags = new ArrayList<>(Outputs.FLAGS);
        flags.addAll(List.of(Request.CONFIG, Request.POLICY, Request.PROFILE,
                Flag.of("--fail-on", "SEVERITY", "exit 1 from error (the default), warning or info on, or never"),
                Request.RULE, Request.SKIP_RULE, Request.EXCLUDE, Request.SCHEMA_LOCATION, Request.BASELINE, Request.WRITE_BASELINE, Request.PRUNE_BASELINE,
                Fixing.FIX, Fixing.DIFF,
                Flag.toggle("--allow-empty", "exit 0 rather than 3 when there is nothing to lint, as in a commit hook"),
                Flag.of("--jobs", "N", "threads for large trees; one for each processor by default"),
                Flag.toggle("--no-cache", "lint every file; else only what uses one that has changed since an earlier run")));
        return flags;
    }

    @Override
    public int run(Arguments arguments, Console console) throws UsageException, InvalidFileException, IOException {
        Path remembered = remembered(arguments, console);
        if (remembered == null || !Files.exists(remembered)) {
            WarmUp.begin();
        } else {
            WarmUp.beginToTell();
        }
        FailOn failOn = arguments.choice("--fail-on", FailOn.ERROR);
        int jobs = jobs(arguments.value("--jobs"));
        Outputs outputs = Outputs.of(arguments, console);
        Catalog shipped = BuiltIn.catalog();
        LintRequest request = Request.of(arguments, arguments.operands(), console, shipped);
        Setup setup = Setup.of(request, shipped);
        Request.checkRules(request, setup.catalog());
        Baseline baseline = Baseline.of(request.baseline(), setup, request.selection());
        Memory memory = remembered == null ? Memory.NONE : setup.memory(remembered, request);
        ForkJoinPool pool = jobs == 0 ? null : new ForkJoinPool(jobs);
        Fixer.Lint<InvalidFileException> lint = selection -> {
            try (ProgressBar bar = ProgressBar.on(console, arguments.has("--quiet"))) {
                Progress progress = bar == null ? Progress.NONE : bar;
                return baseline.settle(pool == null ? Linter.lint(selection, setup, progress, memory)
                        : pool.submit(() -> Linter.lint(selection, setup, progress, memory)).join());
            }
        };
        Fixing fixing = Fixing.of(arguments);
        Report report = fixing == null ? lint.of(request.selection()) : fixing.run(request.selection(), lint, outputs, console);
        if (fixing == null) {
            outputs.write(report, console);
            console.out().flush();
        }
        memory.keep();
        report.failures().forEach(failure -> console.failed(failure.what(), failure.cause()));
        if (!report.failures().isEmpty() || fixing != null && !fixing.isWhole()) {
            return Exit.FAILED;
        }
        if (failOn.fails(report)) {
            return Exit.FINDINGS;
        }
        return report.summary().objects() > 0 || arguments.has("--allow-empty") ? Exit.CLEAN : nothing(report, console);
    }

    /** Where a run over these paths is remembered; null where it is not to be. The launcher gives each build its folder. */
    private static @Nullable Path remembered(Arguments arguments, Console console) {
        String folder = System.getProperty("scaling-lint.cache");
        if (folder == null || arguments.has("--no-cache")) {
            return null;
        }
        List<String> asked = new ArrayList<>(List.of(console.cwd().toString()));
        asked.addAll(arguments.operands());
        asked.addAll(arguments.all(Request.EXCLUDE.name()));
        return Memory.file(Path.of(folder), asked);
    }

    private static int nothing(Report report, Console console) {
        int files = report.summary().files();
        console.say("nothing was linted: " + (files == 0 ? "found no YAML or JSON file"
                : files == 1 ? "the file holds no Kubernetes object" : "none of the " + files + " files holds a Kubernetes object"));
        return Exit.NOTHING;
    }

    /** 0 when nobody says. */
    private static int jobs(@Nullable String text) throws UsageException {
        if (text == null) {
            return 0;
        }
        if (!text.matches("[1-9][0-9]{0,3}")) {
            throw new UsageException("--jobs cannot be '" + text + "': expected a number from 1 to 9999");
        }
        return Integer.parseInt(text);
    }
}
