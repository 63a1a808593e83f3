package dev.scalinglint.maven;

import dev.scalinglint.Linter;
import dev.scalinglint.engine.RequestException;
import dev.scalinglint.finding.Report;
import dev.scalinglint.schema.InvalidFileException;
import java.io.File;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Lints the manifests of a project and fails the build when it finds something at or above {@code failOn}. Reads; never
 * changes a manifest.
 */
@Mojo(name = "lint", defaultPhase = LifecyclePhase.VERIFY, requiresProject = false, threadSafe = true)
public final class LintMojo
        extends
            ManifestMojo {
    /** Remember all that is found as old, in this file. */
    @Parameter(property = "scaling.writeBaseline") private @Nullable File writeBaseline;

    /** Drop from the baseline what is no longer found. */
    @Parameter(property = "scaling.pruneBaseline", defaultValue = "false") private boolean pruneBaseline;

    @Override
    Report run(Linter linter) throws InvalidFileException, RequestException {
        return linter.lint(request(writeBaseline, pruneBaseline));
    }

    @Override
    String done() {
        return "Linted";
    }
}
