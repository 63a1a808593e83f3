package dev.scalinglint.maven;

import dev.scalinglint.Linter;
import dev.scalinglint.baseline.BaselineRequest;
import dev.scalinglint.engine.LintRequest;
import dev.scalinglint.engine.ReportFile;
import dev.scalinglint.engine.RequestException;
import dev.scalinglint.engine.RequestReader;
import dev.scalinglint.engine.Threshold;
import dev.scalinglint.finding.Fix;
import dev.scalinglint.finding.Report;
import dev.scalinglint.finding.Severity;
import dev.scalinglint.report.Format;
import dev.scalinglint.report.PlainOutput;
import dev.scalinglint.rules.BuiltIn;
import dev.scalinglint.schema.InvalidFileException;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.RepositoryRoot;
import dev.scalinglint.source.Selection;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What the goals that read manifests have in common: what to read, by which rules, and what fails the build. */
abstract class ScalingMojo extends AbstractMojo {
    /** Files and folders, relative to the project. Default: the project's folder. */
    @Parameter(property = "scaling.paths") private List<String> paths = List.of();

    /** The configuration. Default: {@code .scaling-lint.yaml} at the root of the repository, if there is one. */
    @Parameter(property = "scaling.config") private @Nullable File config;

    /** A shipped policy or a policy file, in place of the configuration's {@code extends}. */
    @Parameter(property = "scaling.policy") private @Nullable String policy;

    /** Profiles for every workload: singleton, event-loop, web-and-workers, partitioned, or files. */
    @Parameter(property = "scaling.profile") private List<String> profile = List.of();

    /** The mildest severity that fails the build: error, warning, info or never. */
    @Parameter(property = "scaling.failOn", defaultValue = "error") private String failOn = "error";

    /** Reports to write beside the log, as {@code format=file}: {@code sarif=target/scaling.sarif}. */
    @Parameter(property = "scaling.format") private List<String> format = List.of();

    /** Rules to run, as ids or globs. Default: all. */
    @Parameter(property = "scaling.rule") private List<String> rule = List.of();

    /** Rules not to run, as ids or globs. */
    @Parameter(property = "scaling.skipRule") private List<String> skipRule = List.of();

    /** Globs of files to leave out, relative to the root of the repository. */
    @Parameter(property = "scaling.exclude") private List<String> exclude = List.of();

    /**
     * JSON Schemas that objects have to fit: files, folders, URLs, or templates of them as for kubeconform, such as
     * <code>schemas/{{.Group}}/{{.ResourceKind}}_{{.ResourceAPIVersion}}.json</code>; relative to the project. Nothing
     * is fetched unless a URL is given.
     */
    @Parameter(property = "scaling.schemaLocation") private List<String> schemaLocation = List.of();

    /** Old findings, which are only counted. Default: what the configuration names as {@code baseline}. */
    @Parameter(property = "scaling.baseline") private @Nullable File baseline;

    /** Leave the report out of the log while nothing fails the build. */
    @Parameter(property = "scaling.quiet", defaultValue = "false") private boolean quiet;

    /** Lint every file; else only what uses one that has changed since an earlier build. */
    @Parameter(property = "scaling.noCache", defaultValue = "false") private boolean noCache;

    /** Do nothing. */
    @Parameter(property = "scaling.skip", defaultValue = "false") private boolean skip;

    @Parameter(defaultValue = "${project}", readonly = true, required = true) private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true) private MavenSession session;

    /** What the goal does, given that it is not skipped. */
    abstract Report run(Linter linter) throws MojoExecutionException, InvalidFileException, RequestException;

    /** What the goal is called, in the sentence that it is skipped. */
    abstract String done();

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Scaling Lint is skipped (scaling.skip)");
            return;
        }
        if (paths.isEmpty() && Covered.by(session, done(), base())) {
            getLog().info(done() + " already, with the folder that holds this module");
            return;
        }
        try {
            execute(RequestReader.choice("scaling.failOn", failOn.toLowerCase(Locale.ROOT), Threshold.class));
        } catch (RequestException e) {
            throw new MojoExecutionException(e.getMessage());
        } catch (InvalidFileException e) {
            throw new MojoExecutionException("the configuration cannot be used:\n" + e.getMessage());
        }
    }

    private void execute(Threshold threshold)
            throws MojoExecutionException, MojoFailureException, InvalidFileException, RequestException {
        List<ReportFile<Format>> files = new ArrayList<>();
        for (String each : format) {
            ReportFile<Format> file = words().report("scaling.format", each, Format.class);
            if (file == null) {
                throw new RequestException("scaling.format is '" + each
                        + "'; expected FORMAT=FILE, for example sarif=target/scaling.sarif");
            }
            files.add(file);
        }
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
        asked.addAll(exclude);
        return new Linter(BuiltIn.catalog()).telling(new ProgressLog(getLog()))
                .remembering(noCache ? null : Remembered.file(project, asked));
    }

    private void tell(Report report, Threshold threshold) throws MojoFailureException {
        if (report.summary().objects() == 0 && report.findings().isEmpty()) {
            getLog().warn("Nothing was linted: no manifest below " + base());
            return;
        }
        boolean failed = threshold.isMetBy(report);
        if (failed || !quiet) {
            text(report).lines().forEach(failed ? getLog()::error : getLog()::info);
        }
        if (failed) {
            Severity worst = report.worst().orElseThrow();
            String first =
                    report.findings().stream().filter(f -> f.severity() == worst).findFirst().orElseThrow().rule();
            int count = threshold.count(report);
            throw new MojoFailureException(count + (count == 1 ? " scaling finding" : " scaling findings")
                    + " at or above '" + failOn.toLowerCase(Locale.ROOT)
                    + "'. What a rule means and how to put it right: mvn scaling:explain -Dscaling.rule=" + first
                    + fixes(report));
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

    LintRequest request(@Nullable File writeBaseline, boolean pruneBaseline) throws RequestException {
        RequestReader words = words();
        Selection selection =
                new Selection(RepositoryRoot.of(base()), words.paths(paths.isEmpty() ? List.of(".") : paths),
                        null, exclude, Limits.DEFAULT);
        return new LintRequest(selection, words.config(config == null ? null : config.toString()), words.policy(policy),
                words.profiles(profile), words.rules(rule), words.rules(skipRule),
                new BaselineRequest(path(baseline), path(writeBaseline), pruneBaseline),
                words.schemas("scaling.schemaLocation", schemaLocation));
    }

    private RequestReader words() {
        return new RequestReader(base(), BuiltIn.catalog());
    }

    private static @Nullable Path path(@Nullable File file) {
        return file == null ? null : file.toPath();
    }

    private Path base() {
        File base = project.getBasedir();
        return (base == null ? Path.of(session.getExecutionRootDirectory()) : base.toPath()).toAbsolutePath();
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
