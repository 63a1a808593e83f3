package dev.scalinglint.maven;

import dev.scalinglint.baseline.BaselineRequest;
import dev.scalinglint.engine.LintRequest;
import dev.scalinglint.engine.ReportFile;
import dev.scalinglint.engine.RequestException;
import dev.scalinglint.engine.RequestReader;
import dev.scalinglint.engine.Threshold;
import dev.scalinglint.finding.Report;
import dev.scalinglint.finding.Severity;
import dev.scalinglint.rules.BuiltIn;
import dev.scalinglint.schema.InvalidFileException;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.RepositoryRoot;
import dev.scalinglint.source.Selection;
import java.io.File;
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

/** What the goals that judge have in common: by which rules, what fails the build, and where reports go. */
abstract class ScalingMojo extends AbstractMojo {
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

    /** Do nothing. */
    @Parameter(property = "scaling.skip", defaultValue = "false") private boolean skip;

    @Parameter(defaultValue = "${project}", readonly = true, required = true) private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true) private MavenSession session;

    /** What the goal does, given that it is not skipped. */
    abstract void run(Threshold threshold)
            throws MojoExecutionException, MojoFailureException, InvalidFileException, RequestException;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Scaling Lint is skipped (scaling.skip)");
            return;
        }
        try {
            run(RequestReader.choice("scaling.failOn", failOn.toLowerCase(Locale.ROOT), Threshold.class));
        } catch (RequestException e) {
            throw new MojoExecutionException(e.getMessage());
        } catch (InvalidFileException e) {
            throw new MojoExecutionException("the configuration cannot be used:\n" + e.getMessage());
        }
    }

    /** The reports that go to files. */
    final <F extends Enum<F>> List<ReportFile<F>> files(Class<F> formats) throws RequestException {
        List<ReportFile<F>> files = new ArrayList<>();
        for (String each : format) {
            ReportFile<F> file = words().report("scaling.format", each, formats);
            if (file == null) {
                throw new RequestException("scaling.format is '" + each
                        + "'; expected FORMAT=FILE, for example sarif=target/scaling.sarif");
            }
            files.add(file);
        }
        return files;
    }

    /** Fails the build for what was found. */
    final MojoFailureException failure(Threshold threshold, Report report, String noun, String fixes) {
        Severity worst = report.worst().orElseThrow();
        String first =
                report.findings().stream().filter(f -> f.severity() == worst).findFirst().orElseThrow().rule();
        int count = threshold.count(report);
        return new MojoFailureException(count + " " + noun + (count == 1 ? " finding" : " findings")
                + " at or above '" + failOn.toLowerCase(Locale.ROOT)
                + "'. What a rule means and how to put it right: mvn scaling:explain -Dscaling.rule=" + first
                + fixes);
    }

    /** What is printed, line by line: as errors where it fails the build, and not at all where nobody wants it. */
    final void tell(String text, boolean failed) {
        if (failed || !quiet) {
            text.lines().forEach(failed ? getLog()::error : getLog()::info);
        }
    }

    /** @param paths below the root of the repository */
    final LintRequest request(List<Path> paths, BaselineRequest baseline) throws RequestException {
        RequestReader words = words();
        Selection selection = new Selection(RepositoryRoot.of(base()), paths, null, exclude, Limits.DEFAULT);
        return new LintRequest(selection, words.config(config == null ? null : config.toString()), words.policy(policy),
                words.profiles(profile), words.rules(rule), words.rules(skipRule), baseline,
                words.schemas("scaling.schemaLocation", schemaLocation));
    }

    /** Old findings; null where the configuration says which. */
    final @Nullable Path baseline() {
        return path(baseline);
    }

    final List<String> exclude() {
        return exclude;
    }

    final MavenProject project() {
        return project;
    }

    final MavenSession session() {
        return session;
    }

    final RequestReader words() {
        return new RequestReader(base(), BuiltIn.catalog());
    }

    static @Nullable Path path(@Nullable File file) {
        return file == null ? null : file.toPath();
    }

    final Path base() {
        File base = project.getBasedir();
        return (base == null ? Path.of(session.getExecutionRootDirectory()) : base.toPath()).toAbsolutePath();
    }
}
