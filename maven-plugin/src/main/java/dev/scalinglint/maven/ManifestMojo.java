package dev.scalinglint.maven;

import dev.scalinglint.Linter;
import dev.scalinglint.baseline.BaselineRequest;
import dev.scalinglint.engine.LintRequest;
import dev.scalinglint.engine.ReportFile;
import dev.scalinglint.engine.RequestException;
import dev.scalinglint.engine.Threshold;
import dev.scalinglint.finding.Fix;
import dev.scalinglint.finding.Report;
import dev.scalinglint.report.Format;
import dev.scalinglint.report.PlainOutput;
import dev.scalinglint.rules.BuiltIn;
import dev.scalinglint.schema.InvalidFileException;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the goals that read manifests have in common: what to read, and what is told of it. */
abstract class ManifestMojo extends ScalingMojo {
    /** Files and folders, relative to the project. Default: the project's folder. */
    @Parameter(property = "scaling.paths") private List<String> paths = List.of();

    /** Lint every file; else only what uses one that has changed since an earlier build. */
    @Parameter(property = "scaling.noCache", defaultValue = "false") private boolean noCache;

    /** What the goal does, given that there is something to do. */
    abstract Report run(Linter linter) throws MojoExecutionException, InvalidFileException, RequestException;

    /** What the goal is called, in the sentence that it is skipped. */
    abstract String done();

    @Override
    final void run(Threshold threshold)
            throws MojoExecutionException, MojoFailureException, InvalidFileException, RequestException {
        if (paths.isEmpty() && Covered.by(session(), done(), base())) {
            getLog().info(done() + " already, with the folder that holds this module");
            return;
        }
        List<ReportFile<Format>> files = files(Format.class);
        Report report = run(linter());
        report.notices().stream().map(PlainOutput::line).forEach(getLog()::warn);
        for (ReportFile<Format> file : files) {
            file.write(out -> file.format().create(false, false).write(report, out));
        }
        tell(report, threshold);
        if (!report.failures().isEmpty()) {
            throw new MojoExecutionException(report.failures().get(0).what(), report.failures().get(0).cause());
        }
    }

    private Linter linter() {
        List<String> asked = new ArrayList<>(paths);
        asked.addAll(exclude());
        return new Linter(BuiltIn.catalog()).telling(new ProgressLog(getLog()))
                .remembering(noCache ? null : Remembered.file(project(), asked));
    }

    private void tell(Report report, Threshold threshold) throws MojoFailureException {
        if (report.summary().objects() == 0 && report.findings().isEmpty()) {
            getLog().warn("Nothing was linted: no manifest below " + base());
            return;
        }
        boolean failed = threshold.isMetBy(report);
        tell(text(report), failed);
        if (failed) {
            throw failure(threshold, report, "scaling", fixes(report));
        }
    }

    /** The command that fixes what can be, as a further sentence. */
    private static String fixes(Report report) {
        long safe = count(report, Fix.Kind.SAFE);
        long suggested = count(report, Fix.Kind.SUGGEST);
        return (safe == 0 ? "" : ". mvn scaling:fix puts " + safe + " of them right")
                + (suggested == 0
                        ? ""
                        : ". mvn scaling:fix -Dscaling.fix=all puts " + (safe + suggested) + " of them right");
    }

    private static long count(Report report, Fix.Kind kind) {
        return report.findings().stream().filter(finding -> finding.fix() != null && finding.fix().kind() == kind)
                .count();
    }

    final LintRequest request(@Nullable File writeBaseline, boolean pruneBaseline) throws RequestException {
        return request(words().paths(paths.isEmpty() ? List.of(".") : paths),
                new BaselineRequest(baseline(), path(writeBaseline), pruneBaseline));
    }

    private static String text(Report report) {
        StringWriter text = new StringWriter();
        try {
            Format.TEXT.create(false, false).write(report, text);
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory cannot fail", e);
        }
        return text.toString();
    }
}
