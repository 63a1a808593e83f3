package dev.scalinglint.maven;

import dev.scalinglint.Linter;
import dev.scalinglint.baseline.BaselineRequest;
import dev.scalinglint.engine.Explanation;
import dev.scalinglint.engine.LintRequest;
import dev.scalinglint.engine.RequestException;
import dev.scalinglint.engine.RequestReader;
import dev.scalinglint.rules.BuiltIn;
import dev.scalinglint.schema.InvalidFileException;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.RepositoryRoot;
import dev.scalinglint.source.Selection;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Says what a rule finds, why it matters, which parameters it has and what the configuration makes of it. */
@Mojo(name = "explain", requiresProject = false, threadSafe = true)
public final class ExplainMojo
        extends
            AbstractMojo {
    /** The rule's id, {@code group/fault}. */
    @Parameter(property = "scaling.rule", required = true) private String rule;

    /** The configuration. Default: {@code .scaling-lint.yaml} at the root of the repository, if there is one. */
    @Parameter(property = "scaling.config") private @Nullable File config;

    /** A shipped policy or a policy file, in place of the configuration's {@code extends}. */
    @Parameter(property = "scaling.policy") private @Nullable String policy;

    /** Profiles for every workload: singleton, event-loop, web-and-workers, partitioned, or files. */
    @Parameter(property = "scaling.profile") private List<String> profile = List.of();

    @Parameter(defaultValue = "${session}", readonly = true, required = true) private MavenSession session;

    @Override
    public void execute() throws MojoExecutionException {
        Path folder = Path.of(session.getExecutionRootDirectory()).toAbsolutePath();
        Selection selection =
                new Selection(RepositoryRoot.of(folder), List.of(folder), null, List.of(), Limits.DEFAULT);
        RequestReader words = new RequestReader(folder, BuiltIn.catalog());
        try {
            LintRequest request = new LintRequest(selection, words.config(config == null ? null : config.toString()),
                    words.policy(policy), words.profiles(profile), List.of(), List.of(), BaselineRequest.NONE);
            Explanation.of(new Linter(BuiltIn.catalog()).open(request).setup(), rule).lines().forEach(getLog()::info);
        } catch (RequestException e) {
            throw new MojoExecutionException(e.getMessage());
        } catch (InvalidFileException e) {
            throw new MojoExecutionException("the configuration cannot be used:\n" + e.getMessage());
        }
    }
}
